// Runs pack.py in the Python of browsers, since only that Python compiles what it can read: node pack.mjs PYODIDE SOURCE TARGET
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, source, target] = process.argv.slice(2).map((folder) => resolve(folder));
const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")).href);
const python = await loadPyodide();
python.FS.mkdirTree("/target");
python.mountNodeFS("/source", source);
python.runPython(readFileSync(new URL("pack.py", import.meta.url), "utf8"));
for (const name of python.FS.readdir("/target")) {
  if (name.endsWith(".zip")) writeFileSync(join(target, name), python.FS.readFile(`/target/${name}`));
}
