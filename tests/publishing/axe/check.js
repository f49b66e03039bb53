// Prints, as JSON, what axe-core finds on pages (WCAG 2.2 A and AA, best practice), in light on
// a desktop and in dark on a phone: node check.js CHROMIUM PROFILE PAGE...
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const VIEWS = [["light", 1280], ["dark", 390]];
const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const [chromium, profile, ...pages] = process.argv.slice(2);

const browser = await puppeteer.launch({
  executablePath: chromium,
  userDataDir: profile,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
const found = [];
for (const path of pages) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path).href);
  await page.evaluate(axe);
  for (const [scheme, width] of VIEWS) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.setViewport({ width, height: 900 });
    const { violations } = await page.evaluate(
      (values) => axe.run(document, { runOnly: { type: "tag", values } }), STANDARDS);
    for (const { id, nodes } of violations)
      found.push(`${path} (${scheme}, ${width}): ${id}: ${nodes[0].html.slice(0, 200)}`);
  }
  await page.close();
}
await browser.close();
console.log(JSON.stringify({ pages: pages.length, found }));
