// The engine of ODK Web Forms (https://getodk.org), given a survey form and answers by name of the question.
import { loadForm } from "@getodk/xforms-engine";

const { form, label, answers } = window.given;

function* leaves(node) {
  const children = node.currentState.children;
  if (children === null || children === undefined) yield node;
  else for (const child of children) yield* leaves(child);
}
const name = (reference) => reference.split("/").at(-1);
const asked = (root) =>
  [...leaves(root)].filter((node) => node.currentState.relevant && !["model-value", "note"].includes(node.nodeType));

// Choices are chosen by the words that are shown; anything else is written.
function answer(node, given) {
  if (node.nodeType !== "select") return node.setValue(given);
  const chosen = [given].flat().map((words) => {
    const option = node.currentState.valueOptions.find((each) => each.label.asString === words);
    if (option === undefined) throw new Error(`there is no choice ${words} in ${node.currentState.reference}`);
    return option.value;
  });
  return node.selectValues(chosen);
}

async function run() {
  const loaded = await loadForm(form);
  if (loaded.status === "failure") throw loaded.error;
  const { root } = loaded.createInstance();
  root.setLanguage(root.languages.find((each) => each.language === label));
  for (const [question, given] of Object.entries(answers)) {
    const node = asked(root).find((each) => name(each.currentState.reference) === question);
    if (node === undefined) throw new Error(`${question} is not asked`);
    answer(node, given);
  }
  const payload = await root.prepareInstancePayload({ payloadType: "monolithic" });
  return {
    asked: asked(root).map((node) => name(node.currentState.reference)),
    labels: Object.fromEntries(
      asked(root).map((node) => [name(node.currentState.reference), node.currentState.label?.asString ?? ""]),
    ),
    violations: (payload.violations ?? []).map(({ reference, violation }) => [name(reference), violation.condition]),
    submission: await payload.data[0].get("xml_submission_file").text(),
  };
}

window.answered = run().catch((error) => ({ error: String(error?.stack ?? error) }));
