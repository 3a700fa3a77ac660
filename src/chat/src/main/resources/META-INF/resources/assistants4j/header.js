import { h, icon } from "./dom.js";

/** Names the assistant and the model that answers, and says so when that is the built-in offline one. */
export class Header {
  #name = h("h2", {}, "Chat");
  #model = h("p.model");
  #help = h("p");
  #offline = h(
    "div.column.offline",
    { hidden: true },
    h("p", {}, h("strong", {}, "Built-in offline model"), ": it answers by simple rules, without any AI."),
    h("details", {}, h("summary", {}, "Use another model"), this.#help),
  );

  constructor(conversations, startAnew) {
    const anew = h("button.quiet", { type: "button", "aria-label": "New chat", onclick: startAnew });
    anew.append(icon("plus"), h("span", {}, "New chat"));
    const title = h("div.title", {}, this.#name, this.#model);
    this.element = h("div.head", {}, h("div.column", {}, conversations.button, title, anew), this.#offline);
  }

  show({ assistant, model }) {
    this.#name.textContent = assistant;
    this.#model.textContent = model.offline ? "" : model.name;
    this.#offline.hidden = !model.offline;
    this.#help.textContent = model.help ?? "";
  }
}
