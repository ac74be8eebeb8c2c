// Runs the library in Python for browsers. It can fetch only the files that are pinned, and knows no other way out.
const PACKAGES = "/lib/python3.14/site-packages";
const CORE = `${PACKAGES}/pydantic_core/_pydantic_core.cpython-314-wasm32-emscripten.so`;
const WAYS_OUT = ["XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "BroadcastChannel", "Worker", "indexedDB", "caches"];
const network = self.fetch.bind(self);
const loaded = new Set(["texts-en"]);
let folder, pinned, python, tasks;

for (const name of WAYS_OUT) if (name in self) Object.defineProperty(self, name, { value: undefined });

/** Fetches a pinned file; those that end in .bin are compressed, whatever the host does. */
self.fetch = async (address) => {
  const name = new URL(address.url ?? address, folder).pathname.split("/").pop();
  const packed = `${name}.bin`;
  const known = Object.hasOwn(pinned, packed) ? packed : name;
  if (!Object.hasOwn(pinned, known)) throw new Error("not pinned");
  const response = await network(new URL(known, folder), { integrity: pinned[known] });
  if (!response.ok) throw new Error(known);
  if (known !== packed) return response;
  const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  return new Response(response.body.pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": type } });
};

const bytes = async (name) => new Uint8Array(await (await self.fetch(name)).arrayBuffer());

async function load(...parts) {
  const missing = parts.filter((part) => !loaded.has(part));
  for (const [part, content] of await Promise.all(missing.map(async (part) => [part, await bytes(`${part}.zip`)]))) {
    python.unpackArchive(content, "zip", { extractDir: PACKAGES });
    loaded.add(part);
  }
  if (missing.length) python.runPython("import importlib; importlib.invalidate_caches()");
}

async function start(given) {
  ({ folder, pinned } = given);
  const { loadPyodide } = await import(new URL("pyodide.mjs", folder).href);
  const core = bytes("pydantic_core.so");
  const lock = { info: { arch: "wasm32", platform: "emscripten", version: "0", python: "3.14.0", abi_version: "2026_0" }, packages: {} };
  python = await loadPyodide({
    indexURL: folder,
    stdLibURL: new URL("stdlib.zip", folder).href,
    packageBaseUrl: folder,
    lockFileContents: JSON.stringify(lock),
    stdout: () => {},
    stderr: () => {},
  });
  await load("library", ...given.languages.map((language) => `texts-${language}`));
  python.FS.writeFile(CORE, await core);
  // What is loaded stays: looking for garbage among it took a fifth of the time.
  python.runPython("import gc; gc.set_threshold(200_000)");
  tasks = python.runPython(`
from datetime import date
from nordicbaltic_standards.interop import web_check
{
    "check": lambda given: web_check.check(
        given.data.to_bytes(), given.name, given.language, given.profile, date.fromisoformat(given.today)
    ),
    "smaller": lambda given: web_check.smaller(
        given.data.to_bytes(), given.profile, given.language, date.fromisoformat(given.today)
    ),
    "invented": lambda given: web_check.invented(given.country),
}
`);
}

async function answer(task, given) {
  await load(`texts-${given.language}`);
  // A workbook can be in any of the languages, and says nowhere in which.
  if (given.name?.toLowerCase().endsWith(".xlsx")) await load("workbooks", ...texts());
  const result = tasks.get(task)(given);
  return result?.toJs ? result.toJs({ dict_converter: Object.fromEntries, create_pyproxies: false }) : result;
}

const texts = () =>
  Object.keys(pinned)
    .filter((name) => name.startsWith("texts-"))
    .map((name) => name.replace(".zip.bin", ""));

self.addEventListener("message", async ({ data: { number, task, given } }) => {
  try {
    self.postMessage({ number, answer: task === "start" ? await start(given) : await answer(task, given) });
  } catch {
    self.postMessage({ number, failed: true }); // without the error: it could quote the record
  }
});
