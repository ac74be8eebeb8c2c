// react-jsonschema-form, given a schema; what a person submits is left in window.submitted.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import Form from "@rjsf/core";
import { customizeValidator } from "@rjsf/validator-ajv8";
import Ajv2020 from "ajv/dist/2020.js";

const { schema, keywords } = window.given;

// Two things a form generator cannot know: which texts are long, and what is no field for a person.
function look(node, definitions) {
  const ui = {};
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    if (name === "extensions" || "const" in field) ui[name] = { "ui:widget": "hidden", "ui:field": "none" };
    else if (field.$ref === "#/$defs/Note") ui[name] = { "ui:widget": "textarea" };
    else if (field.$ref?.startsWith("#/$defs/")) {
      const inner = definitions[field.$ref.slice("#/$defs/".length)];
      if (inner?.properties) ui[name] = look(inner, definitions);
    }
  }
  return ui;
}

const validator = customizeValidator({
  AjvClass: Ajv2020,
  ajvOptionsOverrides: { strict: true, keywords, allErrors: true },
});
const bare = structuredClone(schema);
const shown = {
  schema: bare,
  uiSchema: { ...(window.given.uiSchema ?? look(bare, bare.$defs)), "ui:submitButtonOptions": { submitText: window.given.submit } },
  fields: { none: () => null },
  validator,
  showErrorList: false,
  // Parts that nobody touched are left out; the browser would ask for what is required inside them.
  noHtml5Validate: true,
  experimental_defaultFormStateBehavior: {
    constAsDefaults: "skipOneOf",
    emptyObjectFields: "populateRequiredDefaults",
    arrayMinItems: { populate: "requiredOnly" },
  },
  onSubmit: ({ formData }) => {
    window.submitted = formData;
  },
  onError: (errors) => {
    window.refused = errors.map((error) => error.stack);
  },
};
createRoot(document.getElementById("form")).render(createElement(Form, shown));
