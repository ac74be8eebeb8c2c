// Reads one JSON request a line, {"schema": name, "document": any}, and answers true or false, a line each.
// The first line of the answer lists the schemas that compiled in strict mode.
import { readFileSync, readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const folder = process.argv[2];
const keywords = process.argv[3].split(",");
const ajv = new Ajv2020({ strict: true, allErrors: false, unicodeRegExp: true });
addFormats(ajv);
ajv.addVocabulary(keywords);
const compiled = {};
for (const file of readdirSync(folder).filter((name) => name.endsWith(".schema.json"))) {
  const schema = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  compiled[schema["x-nbs-record"]] = ajv.compile(schema);
}
console.log(JSON.stringify(Object.keys(compiled).sort()));
for await (const line of createInterface({ input: process.stdin })) {
  const { schema, document } = JSON.parse(line);
  console.log(compiled[schema](document));
}
