// What a reader of a preview sees while its source is saved, broken and mended, as JSON:
// node preview.js CHROMIUM PROFILE ADDRESS SOURCE
import { readFileSync, writeFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const [chromium, profile, address, source] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath: chromium,
  userDataDir: profile,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
const met = { refused: [] };
const page = await browser.newPage();
page.on("console", (line) => line.type() === "error" && met.refused.push(line.text()));
await page.goto(address);
const seen = () => page.evaluate(() => document.querySelector("main").innerText);
const until = (test, ...values) => page.waitForFunction(test, { timeout: 30000 }, ...values);
const before = readFileSync(source, "utf8"), after = before.replace("First", "Second");

met.before = await seen();
writeFileSync(source, after);
await until(() => document.querySelector("main").innerText.includes("Second words."));
met.after = await seen();
writeFileSync(source, after.replace("</p>", ""));
await until(() => document.getElementById("preview-message"));
met.message = await page.$eval("#preview-message", (one) => one.textContent);
met.broken = await seen();
writeFileSync(source, after);
await until(() => !document.getElementById("preview-message"));
met.mended = (await page.$$("#preview-message")).length;
await browser.close();
console.log(JSON.stringify(met));
