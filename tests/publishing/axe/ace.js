// Prints, as JSON, what Ace by DAISY finds in EPUBs: node ace.js CHROMIUM PROFILE FOLDER EPUB...,
// where FOLDER may be written to. One browser sees all the books.
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const ace = createRequire(import.meta.url)("@daisy/ace-core");
const [chromium, profile, folder, ...books] = process.argv.slice(2);

const browser = await puppeteer.launch({
  executablePath: chromium,
  userDataDir: profile,
  protocolTimeout: 0,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});

// What Ace wants of a browser. The network is shut, and no script runs before Ace's own.
const runner = {
  concurrency: 2,
  launch: async () => {},
  close: async () => {},
  async run(url, files, contents) {
    const page = await browser.newPage();
    await page.setOfflineMode(true);
    await page.goto(url);
    for (const content of contents) await inject(page, { content });
    for (const path of files) await inject(page, { path });
    const told = await page.evaluate(() => new Promise((resolve, reject) => {
      window.daisy.ace.run((error, result) => (error ? reject(error) : resolve(result)));
    }));
    await page.close();
    return told;
  },
};

// Ace passes over elements that bear data-ace.
async function inject(page, script) {
  const element = await page.addScriptTag(script);
  await element.evaluate((one) => one.setAttribute("data-ace", ""));
}

const found = [];
for (const book of books) {
  const options = { cwd: process.cwd(), outdir: join(folder, basename(book)), silent: true };
  const [, report] = await ace(book, { ...options, doNotReportMedia: true }, runner);
  for (const { "earl:testSubject": subject, assertions } of report.assertions)
    for (const { "earl:test": test, "earl:result": result } of assertions)
      found.push(`${basename(book)}: ${subject.url}: ${test["earl:impact"]}: ${test["dct:title"]}: `
        + `${(result.html ?? result["dct:description"] ?? "").slice(0, 200)}`);
}
await browser.close();
console.log(JSON.stringify({ books: books.length, found }));
