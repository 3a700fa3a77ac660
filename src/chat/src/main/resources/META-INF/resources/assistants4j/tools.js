import { h } from "./dom.js";

/** What the assistant did for an answer, folded away: "Searched files, called weather". */
export class ToolFold {
  #summary = h("summary");
  #list = h("ul");
  #entries = new Map();
  element = h("details.tools", { hidden: true }, this.#summary, this.#list);

  get empty() {
    return this.#entries.size === 0;
  }

  /** Shows that it began, or that it has ended. */
  show(tool) {
    const known = this.#entries.get(tool.id);
    const entry = known ?? { element: h("li") };
    entry.tool = tool;
    entry.element.replaceChildren(h("span", {}, said(tool)), tool.input ? input(tool.input) : "");
    if (!known) {
      this.#entries.set(tool.id, entry);
      this.#list.append(entry.element);
    }
    this.#tell();
  }

  /** Nothing goes on any more, also where no end was told. */
  close() {
    for (const { tool } of [...this.#entries.values()]) {
      this.show({ ...tool, done: true });
    }
  }

  clear() {
    this.#entries.clear();
    this.#list.replaceChildren();
    this.#tell();
  }

  #tell() {
    const tools = [...this.#entries.values()].map(({ tool }) => tool);
    const text = [...new Set(tools.map(said))].join(", ");
    this.#summary.textContent = text.charAt(0).toUpperCase() + text.slice(1);
    this.element.hidden = tools.length === 0;
    this.element.classList.toggle("working", tools.some(({ done }) => !done));
  }
}

function said({ type, name, done }) {
  switch (type) {
    case "file_search":
      return done ? "searched files" : "searching files…";
    case "code_interpreter":
      return done ? "ran code" : "running code…";
    default:
      return done ? `called ${name}` : `calling ${name}…`;
  }
}

function input(text) {
  return h("pre", { tabindex: "0", role: "group", "aria-label": "Input" }, indented(text));
}

function indented(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
