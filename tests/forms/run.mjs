// Shows a schema as a form in headless Chromium, fills it in as told, submits it and prints what came out.
// Reads {chromium, schema, uiSchema, keywords, submit, title, steps, picture} as JSON from standard input.
import { build } from "esbuild";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

let input = "";
for await (const piece of process.stdin) input += piece;
const given = JSON.parse(input);

const bundle = await build({
  entryPoints: [new URL("form.js", import.meta.url).pathname],
  bundle: true,
  write: false,
  format: "iife",
  define: { "process.env.NODE_ENV": '"production"' },
});
const style = `
  body { font: 15px/1.4 sans-serif; margin: 24px auto; max-width: 820px; color: #1a1a1a; }
  fieldset { border: 1px solid #bbb; margin: 10px 0; padding: 8px 14px; }
  legend { font-weight: 600; } label { display: block; margin-top: 8px; font-weight: 600; }
  .field-description { margin: 0; color: #444; font-size: 13px; } input, select, textarea { width: 100%; padding: 4px; }
  input[type=radio], input[type=checkbox] { width: auto; } .required { color: #a00; } button { margin: 6px 0; }
  .field-hidden { display: none; }
`;
const json = JSON.stringify({ schema: given.schema, uiSchema: given.uiSchema, keywords: given.keywords, submit: given.submit }).replaceAll("<", "\\u003c");
const page_text = `<!doctype html><html lang="${given.language}"><head><meta charset="utf-8"><title>${given.title}</title>
<style>${style}</style></head><body><div id="form"></div><script>window.given = ${json}</script>
<script>${bundle.outputFiles[0].text.replaceAll("</script", "<\\/script")}</script></body></html>`;

const folder = await mkdtemp(join(tmpdir(), "form-"));
const browser = await puppeteer.launch({
  executablePath: given.chromium,
  headless: true,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  userDataDir: join(folder, "profile"),
});
try {
  await writeFile(join(folder, "form.html"), page_text);
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.setViewport({ width: 900, height: 1300 });
  page.setDefaultTimeout(60000);
  await page.goto(pathToFileURL(join(folder, "form.html")).href);
  await page.waitForSelector("button[type=submit]");
  for (const { field, choose, tick, type } of given.steps) {
    const place = `[id="root_${field}"]`;
    if (tick !== undefined) {
      // Choices that stand beside each other, as boxes to tick.
      const group = `[id^="root_${field}-"]`;
      await page.waitForSelector(group, { timeout: 60000 });
      const box = await page.$$eval(
        group,
        (all, label) => all.find((each) => each.closest("label")?.textContent.trim() === label)?.id,
        tick,
      );
      if (box === undefined) throw new Error(`there is no choice ${tick} in ${field}`);
      await page.click(`[id="${box}"]`);
      continue;
    }
    await page.waitForSelector(place, { timeout: 60000 });
    if (choose !== undefined) {
      const value = await page.$eval(
        place,
        (select, label) => [...select.options].find((option) => option.textContent.trim() === label)?.value,
        choose,
      );
      if (value === undefined) throw new Error(`there is no choice ${choose} in ${field}`);
      await page.select(place, value);
    } else {
      await page.type(place, type);
    }
  }
  const text = await page.$eval("#form", (form) => form.innerText);
  const options = await page.$$eval("#form option", (all) => all.map((option) => option.textContent));
  await page.evaluate(() => window.scrollTo(0, 0));
  if (given.picture) await page.screenshot({ path: given.picture });
  await page.click("button[type=submit]");
  await page.waitForFunction(() => window.submitted || window.refused, { timeout: 60000 });
  const submitted = await page.evaluate(() => window.submitted ?? null);
  const refused = await page.evaluate(() => window.refused ?? null);
  console.log(JSON.stringify({ submitted, refused, text, options, faults }));
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
