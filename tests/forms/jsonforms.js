// JSON Forms (https://jsonforms.io) with its plain renderers; what a person answered is left in window.submitted.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const { schema, uischema } = window.given;
const ajv = new Ajv2020({ allErrors: true, strict: true, verbose: true });
addFormats(ajv);

function changed({ data, errors }) {
  window.submitted = data;
  window.refused = errors.length ? errors.map((error) => `${error.instancePath} ${error.message}`) : null;
}
createRoot(document.getElementById("form")).render(
  createElement(JsonForms, {
    schema,
    uischema,
    data: {},
    ajv,
    renderers: vanillaRenderers,
    cells: vanillaCells,
    onChange: changed,
  }),
);
