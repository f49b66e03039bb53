// Walks through a site as a reader does, and prints as JSON what that reader meets:
// node walk.js CHROMIUM PROFILE SITE TEXT, where TEXT is the path of a text's page in SITE.
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [chromium, profile, site, text] = process.argv.slice(2);
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };
const browser = await puppeteer.launch({
  executablePath: chromium,
  userDataDir: profile,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
const met = { refused: [], requested: [] };

async function open(address, script = true) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.setJavaScriptEnabled(script);
  page.on("console", (line) => line.type() === "error" && met.refused.push(line.text()));
  page.on("pageerror", (error) => met.refused.push(error.message));
  page.on("request", (request) => met.requested.push(request.url()));
  await page.goto(address);
  return page;
}
const file = (path) => pathToFileURL(join(site, path)).href;
const seen = (page) => page.evaluate(() => document.querySelector("main").innerText);

// without a script
for (const path of [text, "people.html", "map.html", "timeline.html", "index.html"]) {
  const page = await open(file(path), false);
  met[`plain ${path}`] = await seen(page);
  await page.close();
}
// on a phone: which pages are wider than it, and which map is seen whole
met.wide = [];
for (const path of [text, "people.html", "map.html", "timeline.html", "index.html", "dates.html"]) {
  const page = await open(file(path), false);
  await page.setViewport({ width: 390, height: 844 });
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) met.wide.push(path);
  if (path === "map.html") met.map = await page.$eval("figure.map", (map) => map.scrollWidth <= map.clientWidth);
  await page.close();
}

// on paper: what a page still shows
let page = await open(file(text), false);
await page.emulateMediaType("print");
met.printed = await page.evaluate(() => [".printed", "header.site nav", ".downloads", ".steps"].map(
  (one) => Boolean(document.querySelector(one)?.checkVisibility())));
await page.close();

page = await open(file(text), false);
const lines = () => page.evaluate(() => [
  getComputedStyle(document.querySelector(".kind-people")).textDecorationLine,
  getComputedStyle(document.querySelector(".normalised")).display,
  getComputedStyle(document.querySelector(".diplomatic")).display,
]);
met.before = await lines();
for (const name of ["show-people", "form-diplomatic"]) {
  await page.evaluate(() => { document.querySelector(".switches").open = true; });
  await page.focus(`#${name}`);
  await page.keyboard.press("Space");
}
met.after = await lines();
await page.close();

// the card of a name, by keyboard and by mouse
page = await open(file(text));
const card = () => page.evaluate(() => {
  const card = document.getElementById("card");
  return card.hidden ? "" : card.innerText;
});
for (let steps = 0; steps < 60; steps += 1) {
  await page.keyboard.press("Tab");
  if (await page.evaluate(() => document.activeElement.matches("a.indexed"))) break;
}
const carded = () => page.waitForFunction(() => !document.getElementById("card").hidden, { timeout: 3000 });
await carded();
met.cardFocused = await card();
const covers = () => page.evaluate(() => {
  const card = document.getElementById("card").getBoundingClientRect();
  return [...document.activeElement.getClientRects()].some((line) => line.left < card.right
    && card.left < line.right && line.top < card.bottom && card.top < line.bottom);
});
met.cardCovers = [await covers()];
met.described = await page.evaluate(() => document.activeElement.getAttribute("aria-describedby"));
await page.keyboard.press("Escape");
met.cardEscaped = await card();
await page.setViewport({ width: 390, height: 844 });
await page.keyboard.press("Tab");
if (await page.evaluate(() => document.activeElement.matches("a.indexed"))) await carded();
met.cardCovers.push((await card()) ? await covers() : null);
await page.setViewport({ width: 1280, height: 900 });
await page.hover("a.indexed.kind-places");
await new Promise((done) => setTimeout(done, 500));
met.cardHovered = await card();
await page.focus("a.indexed.kind-people");
await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
met.entry = page.url().replace(/^.*\//, "");
met.target = await page.evaluate(() => Boolean(document.querySelector(":target.entry")));
await page.close();

// a note there and back
page = await open(file(text));
await page.focus(".note-call");
met.call = await page.evaluate(() => document.activeElement.id);
await page.keyboard.press("Enter");
met.note = await page.evaluate(() => document.querySelector(":target")?.getAttribute("role"));
await page.focus(":target .back");
await page.keyboard.press("Enter");
met.back = await page.evaluate(() => document.querySelector(":target")?.id);

// what a switch remembers
await page.evaluate(() => { document.querySelector(".switches").open = true; });
await page.click("#show-people");
await page.goto(file(text));
met.remembered = await page.$eval("#show-people", (box) => box.checked);
await page.close();

// the texts that name a person, and those of some years
page = await open(file("index.html"));
const listed = () => page.$$eval("ol.texts > li", (all) => all.filter((one) => one.checkVisibility()).length);
// once what is typed is read: the words of the count are others, and rest
const counted = async (before) => {
  const words = () => page.$eval("#choice-count", (one) => one.textContent);
  for (let last = before, turns = 0; turns < 40; turns += 1) {
    await new Promise((done) => setTimeout(done, 500));
    const now = await words();
    if (now !== before && now === last) return;
    last = now;
  }
};
met.texts = await listed();
await page.type("#choice-people", "Orme");
await counted("");
met.textsOfOrme = await listed();
met.count = await page.$eval("#choice-count", (one) => one.textContent);
await page.evaluate(() => {
  const field = document.getElementById("choice-people");
  field.value = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
await counted(met.count);
met.textsAgain = await listed();
await page.type("#choice-until", "1843");
await counted("");
met.textsOf1843 = await listed();
met.namesOffered = await page.$$eval("#list-people option", (all) => all.length);
await page.close();

// the search, from a folder and from a server
if (existsSync(join(site, "search.html"))) {
  page = await open(file("search.html"));
  await page.waitForSelector("#search-offline:not([hidden])", { timeout: 5000 });
  met.searchOffline = await seen(page);
  await page.close();
  const server = createServer((request, response) => {
    const path = join(site, decodeURIComponent(new URL(request.url, "http://x").pathname));
    if (!existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(path)] || "application/octet-stream" });
    return createReadStream(path).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const port = server.address().port;
  page = await open(`http://127.0.0.1:${port}/search.html?q=lamplighter`);
  await page.waitForSelector("#search-results > li", { timeout: 10000 });
  const found = () => page.$$eval("#search-results > li > a", (all) => all.map((one) => one.href.replace(/^.*\d\//, "")));
  met.found = await found();
  await page.click("[name=type][value=people]");
  await page.waitForFunction((before) =>
    document.querySelectorAll("#search-results > li").length < before, { timeout: 10000 }, met.found.length);
  met.foundPeople = await found();
  await page.close();
  server.close();
}
await browser.close();
console.log(JSON.stringify(met));
