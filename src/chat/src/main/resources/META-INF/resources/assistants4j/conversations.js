import { h, iconButton } from "./dom.js";

const DAY = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

/** A drawer with a person's conversations: to go on with one, to rename and to delete it. */
export class Conversations {
  #endpoint;
  #on;
  #list = h("ul");
  #more = h("button.quiet", { type: "button", hidden: true, onclick: () => this.#fetch(this.#next) }, "Show more");
  #problem = h("p.problem", { role: "alert" });
  #close = iconButton("close", "Close", () => this.close());
  #next = null;
  button = iconButton("list", "Conversations", () => this.open(), { hidden: true, "aria-expanded": "false" });
  element = h(
    "nav.drawer",
    { "aria-label": "Conversations", hidden: true },
    h("div.bar", {}, h("p.title", {}, "Conversations"), this.#close),
    this.#problem,
    this.#list,
    this.#more,
  );

  /** @param on what to do: `opened(history)`, `removed()` when it was the current one, `shown(isOpen)` */
  constructor(endpoint, on) {
    this.#endpoint = endpoint;
    this.#on = on;
    this.element.addEventListener("keydown", event => {
      if (event.key === "Escape") {
        event.stopPropagation();
        this.close();
      }
    });
  }

  async open() {
    this.#show(true);
    this.#close.focus();
    this.#list.replaceChildren();
    await this.#fetch(null);
    this.#list.querySelector("[aria-current]")?.focus();
  }

  close() {
    this.#show(false);
    this.button.focus();
  }

  #show(open) {
    this.element.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    this.#problem.textContent = "";
    this.#on.shown(open);
  }

  #fetch(after) {
    return this.#attempt(async () => {
      const { conversations, more } = await this.#endpoint.conversations(after);
      this.#list.append(...conversations.map(each => this.#row(each)));
      this.#next = more;
      this.#more.hidden = !more;
      if (this.#list.childElementCount === 0) {
        this.#list.append(h("li.faint", {}, "None yet. Each first question begins one."));
      }
    });
  }

  #row(conversation) {
    const { id, title, at, current } = conversation;
    const name = title || "Untitled";
    const go = h(
      "button.go",
      { type: "button", "aria-current": current && "true", onclick: () => this.#go(id) },
      h("span", {}, name),
      h("time.faint", { datetime: at }, when(new Date(at))),
    );
    const row = h("li");
    row.append(
      go,
      iconButton("rename", `Rename ${name}`, () => this.#edit(row, conversation)),
      iconButton("remove", `Delete ${name}`, () => this.#confirm(row, conversation)),
    );
    return row;
  }

  #go(id) {
    return this.#attempt(async () => {
      const history = await this.#endpoint.open(id);
      this.close();
      this.#on.opened(history);
    });
  }

  #edit(row, conversation) {
    const input = h("input", { type: "text", maxlength: "100", "aria-label": "Title" });
    input.value = conversation.title ?? "";
    const save = () =>
      this.#attempt(async () => {
        const title = input.value.trim();
        await this.#endpoint.rename(conversation.id, title);
        this.#back(row, { ...conversation, title });
      });
    input.addEventListener("keydown", event => event.key === "Enter" && !event.isComposing && save());
    this.#ask(row, conversation, input, "Save", save);
    input.focus();
    input.select();
  }

  #confirm(row, conversation) {
    const question = h("span.name", {}, "Delete it for good?");
    const remove = () =>
      this.#attempt(async () => {
        await this.#endpoint.remove(conversation.id);
        row.remove();
        this.#close.focus();
        if (conversation.current) {
          this.#on.removed();
        }
      });
    this.#ask(row, conversation, question, "Delete", remove).focus();
  }

  /** The row asks something; Escape and Cancel bring it back. */
  #ask(row, conversation, question, word, action) {
    const back = () => this.#back(row, conversation);
    const yes = h("button.quiet", { type: "button", onclick: action }, word);
    const no = h("button.quiet", { type: "button", onclick: back }, "Cancel");
    const form = h("div.asking", {}, question, yes, no);
    form.addEventListener("keydown", event => {
      if (event.key === "Escape") {
        event.stopPropagation();
        back();
      }
    });
    row.replaceChildren(form);
    return no;
  }

  #back(row, conversation) {
    const fresh = this.#row(conversation);
    row.replaceWith(fresh);
    fresh.querySelector("button").focus();
  }

  async #attempt(work) {
    this.#problem.textContent = "";
    try {
      await work();
    } catch (failure) {
      this.#problem.textContent = failure.message;
    }
  }
}

function when(date) {
  return date.toDateString() === new Date().toDateString() ? TIME.format(date) : DAY.format(date);
}
