import { h } from "./dom.js";

const EXAMPLES = [
  "Explain the difference between a thread and a run.",
  "Write a friendly reminder for tomorrow’s meeting.",
  "My name is Ada, and I am planning a week in Vienna.",
];

/** What an empty conversation shows: what the host page put into the element, or this. */
export function welcome(onExample) {
  const examples = EXAMPLES.map(text =>
    h("li", {}, h("button.example", { type: "button", onclick: () => onExample(text) }, text)),
  );
  return h(
    "div.welcome",
    { hidden: true },
    h(
      "slot",
      {},
      h("h3", {}, "What can I do for you?"),
      h("p", {}, "Ask a question, have a text written, or think something through. For example:"),
      h("ul", {}, ...examples),
    ),
  );
}
