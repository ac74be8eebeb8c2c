// Shows forms in headless Chromium. The first line of standard input is {chromium}; each other line is a form with what to do
// with it, and is answered by a line on standard output. `page` of a form names the file beside this one that shows it.
import { build } from "esbuild";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const style = `
  body { font: 15px/1.4 sans-serif; margin: 24px auto; max-width: 820px; color: #1a1a1a; }
  fieldset { border: 1px solid #bbb; margin: 10px 0; padding: 8px 14px; }
  legend { font-weight: 600; } label { display: block; margin-top: 8px; font-weight: 600; }
  .field-description { margin: 0; color: #444; font-size: 13px; } input, select, textarea { width: 100%; padding: 4px; }
  input[type=radio], input[type=checkbox] { width: auto; } .required { color: #a00; } button { margin: 6px 0; }
  .field-hidden, [hidden] { display: none; }
`;

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { chromium } = JSON.parse((await lines.next()).value);
const folder = await mkdtemp(join(tmpdir(), "form-"));
const browser = await puppeteer.launch({
  executablePath: chromium,
  headless: true,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--allow-file-access-from-files"],
  userDataDir: join(folder, "profile"),
});

const bundles = {};

// Each way of showing forms is bundled once.
async function bundled(name) {
  bundles[name] ??= build({
    entryPoints: [new URL(`${name}.js`, import.meta.url).pathname],
    bundle: true,
    outfile: join(folder, `${name}.js`),
    format: "esm",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  await bundles[name];
}

async function opened(given) {
  const page = await browser.newPage();
  page.setDefaultTimeout(60000);
  await page.emulateTimezone("Europe/Riga");
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(String(error)));
  await page.setViewport({ width: 900, height: 1300 });
  let html = given.html;
  if (given.page) {
    await bundled(given.page);
    const json = JSON.stringify(given).replaceAll("<", "\\u003c");
    html = `<!doctype html><html lang="${given.language}"><head><meta charset="utf-8"><title>${given.title}</title>
<style>${style}</style></head><body><div id="form"></div><script>window.given = ${json}</script>
<script type="module" src="${given.page}.js"></script></body></html>`;
  }
  await writeFile(join(folder, "form.html"), html);
  await page.goto(pathToFileURL(join(folder, "form.html")).href);
  return page;
}

// Does what a person does at one field: press its button, choose by the words in a list, tick by the words beside a box, or write.
async function take(page, { place, group, press, choose, tick, type }) {
  if (press) {
    await page.waitForSelector(place);
    await page.click(place);
  } else if (tick !== undefined) {
    await page.waitForSelector(group);
    const boxes = await page.$$(group);
    const words = await page.$$eval(group, (all) => all.map((each) => each.closest("label, div").textContent.trim()));
    if (!words.includes(tick)) throw new Error(`there is no choice ${tick} in ${group}`);
    await boxes[words.indexOf(tick)].click();
  } else if (choose !== undefined) {
    await page.waitForSelector(place);
    const options = await page.$eval(place, (list) => [...list.options].map((each) => [each.label.trim(), each.value]));
    const values = [choose].flat().map((words) => options.find(([label]) => label === words)?.[1]);
    if (values.includes(undefined)) throw new Error(`there is no choice ${choose} in ${place}`);
    await page.select(place, ...values);
  } else {
    await page.waitForSelector(place);
    if (await page.$eval(place, (input) => /^date/.test(input.type))) {
      // How days are typed hangs on the language of the browser; what the calendar gives does not.
      await page.$eval(
        place,
        (input, value) => {
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, value);
          for (const event of ["input", "change"]) input.dispatchEvent(new Event(event, { bubbles: true }));
        },
        type,
      );
    } else {
      await page.type(place, type);
    }
  }
}

// A form on the screen: taken step by step, read, and submitted where it has a button to do so.
async function screen(page, given) {
  await page.waitForSelector("#form > *");
  for (const step of given.steps) await take(page, step);
  await page.evaluate(() => document.activeElement?.blur());
  const text = await page.$eval("#form", (form) => form.innerText);
  const options = await page.$$eval("#form option", (all) => all.map((option) => option.label));
  const ids = await page.$$eval("#form [id]", (all) => all.filter((each) => !each.closest("[hidden]")).map((each) => each.id));
  await page.evaluate(() => window.scrollTo(0, 0));
  if (given.picture) await page.screenshot({ path: given.picture, fullPage: true });
  if (await page.$("button[type=submit]")) {
    await page.click("button[type=submit]");
  }
  await page.waitForFunction(() => window.submitted || window.refused);
  const [submitted, refused] = await page.evaluate(() => [window.submitted ?? null, window.refused ?? null]);
  return { submitted, refused, text, options, ids };
}

// A printed page: how many sheets it takes, and what does not fit its place.
async function paper(page, given) {
  await page.emulateMediaType("print");
  await page.setViewport({ width: Math.round((186 * 96) / 25.4), height: 1000 }); // A4 without its margins
  const cut = await page.$$eval("body, body *", (all) =>
    all.filter((each) => each.clientWidth && each.scrollWidth > each.clientWidth).map((each) => each.textContent.trim()),
  );
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return { cut, pdf: Buffer.from(pdf).toString("base64") };
}

try {
  for await (const line of { [Symbol.asyncIterator]: () => lines }) {
    const given = JSON.parse(line);
    const page = await opened(given);
    let answer;
    try {
      if (given.html) answer = await paper(page, given);
      else if (given.steps) answer = await screen(page, given);
      else {
        await page.waitForFunction(() => window.answered);
        answer = await page.evaluate(() => window.answered);
      }
    } catch (error) {
      answer = { error: String(error) };
    }
    process.stdout.write(JSON.stringify({ ...answer, faults: page.faults }) + "\n");
    await page.close();
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
