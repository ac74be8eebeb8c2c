// Drives one page in headless Chromium. The first line of standard input is {chromium, folder}; each other line is a command, and is
// answered by a line on standard output: {answer}, or {error}. Folders of profiles are made below `folder`.
import { createInterface } from "node:readline";
import axe from "axe-core";
import puppeteer from "puppeteer-core";

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { chromium, folder } = JSON.parse((await lines.next()).value);
const browser = await puppeteer.launch({
  executablePath: chromium,
  headless: true,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  userDataDir: folder,
});
const page = await browser.newPage();
page.setDefaultTimeout(120000);
const faults = [];
page.on("pageerror", (error) => faults.push(String(error)));

const commands = {
  open: ({ address }) => page.goto(address).then(() => null),
  evaluate: ({ code }) => page.evaluate(code),
  wait: ({ code, seconds }) => page.waitForFunction(code, { timeout: 1000 * seconds, polling: 20 }).then(() => null),
  give: async ({ place, file }) => (await page.$(place)).uploadFile(file),
  press: ({ place }) => page.$eval(place, (button) => button.click()),
  keys: async ({ keys }) => {
    for (const key of keys) await page.keyboard.press(key);
  },
  size: ({ width, height }) => page.setViewport({ width, height }),
  dark: ({ dark }) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]),
  picture: ({ path }) => page.screenshot({ path, fullPage: true }).then(() => null),
  // What axe-core finds to be serious or critical, with the first place of each.
  axe: async () => {
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate("axe.run({ resultTypes: ['violations'] })");
    const grave = violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
    return grave.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
  },
  inWorker: ({ code }) => page.workers().at(-1).evaluate(code),
  faults: () => faults.splice(0),
};

try {
  for await (const line of { [Symbol.asyncIterator]: () => lines }) {
    const { command, ...given } = JSON.parse(line);
    let answer;
    try {
      answer = { answer: (await commands[command](given)) ?? null };
    } catch (error) {
      answer = { error: String(error) };
    }
    process.stdout.write(JSON.stringify(answer) + "\n");
  }
} finally {
  await browser.close();
}
