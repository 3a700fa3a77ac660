import { h, icon } from "./dom.js";

const HINT = "Enter sends, Shift+Enter starts a new line.";

/** Where a person writes. Its button sends, or stops while an answer is under way. */
export class Composer {
  #input = h("textarea", {
    id: "input",
    rows: "1",
    placeholder: "Write a message",
    autocomplete: "off",
    "aria-describedby": "hint",
  });
  #send = h("button.send", { type: "button" });
  #hint = h("p.hint", { id: "hint" }, HINT);
  #busy = false;
  #files;
  #draft;
  #on;
  longest = 256_000;

  /** @param on what to do: `ask(text, files)`, `stop()` */
  constructor(files, draft, on) {
    this.#files = files;
    this.#draft = draft;
    this.#on = on;
    this.element = h(
      "form.composer",
      { onsubmit: event => event.preventDefault(), "aria-label": "Message" },
      files.element,
      h(
        "div.field",
        {},
        files.button,
        files.chooser,
        h("label.unseen", { for: "input" }, "Your message"),
        this.#input,
        this.#send,
      ),
      this.#hint,
    );
    files.onchange = () => this.#note();
    this.#input.value = draft.text;
    this.#input.addEventListener("input", () => this.#typed());
    this.#input.addEventListener("keydown", event => this.#key(event));
    this.#input.addEventListener("paste", event => files.paste(event));
    // The second click of two is meant for what the button was at the first.
    this.#send.addEventListener("click", event => event.detail > 1 || this.#press());
    new ResizeObserver(() => this.#fit()).observe(this.#send);
    this.busy = false;
  }

  set busy(busy) {
    this.#busy = busy;
    this.#send.replaceChildren(icon(busy ? "stop" : "send"), h("span", {}, busy ? "Stop" : "Send"));
    this.#note();
  }

  focus() {
    this.#input.focus();
  }

  /** Puts an example there, to be sent or changed. */
  write(text) {
    this.#input.value = text;
    this.#typed();
    this.focus();
  }

  /** Gives back what could not be sent, unless something new is there already. */
  restore(text, files) {
    if (this.#input.value === "") {
      this.#input.value = text;
    }
    this.#files.restore(files);
    this.#typed();
  }

  /** What was sent has been heard: no need to keep it. */
  heard() {
    this.#draft.text = this.#input.value;
  }

  #press() {
    this.focus();
    this.#busy ? this.#on.stop() : this.#ask();
  }

  #ask() {
    const text = this.#input.value;
    if (this.#busy || !this.#sendable()) {
      return;
    }
    this.#input.value = "";
    const files = this.#files.take();
    this.#note();
    this.#fit();
    this.#on.ask(text, files);
  }

  #key(event) {
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === "Enter" && !event.shiftKey && !composing) {
      event.preventDefault();
      this.#ask();
    }
  }

  #typed() {
    this.#draft.text = this.#input.value;
    this.#note();
    this.#fit();
  }

  #note() {
    const length = lengthOf(this.#input.value, this.longest);
    const tooLong = length > this.longest;
    this.#input.ariaInvalid = String(tooLong);
    this.#send.ariaDisabled = String(!this.#busy && !this.#sendable());
    this.#hint.classList.toggle("wrong", tooLong);
    const most = this.longest.toLocaleString("en");
    this.#hint.textContent = tooLong
      ? `Too long to send: ${length.toLocaleString("en")} of at most ${most} characters.`
      : this.#files.underWay
        ? "A file is not there yet."
        : (this.#files.hint ?? HINT);
  }

  #sendable() {
    const text = this.#input.value;
    return text.trim() !== "" && lengthOf(text, this.longest) <= this.longest && !this.#files.underWay;
  }

  #fit() {
    this.#input.style.height = "auto";
    this.#input.style.height = `${this.#input.scrollHeight}px`;
  }
}

/** Characters as the server counts them; most texts need no counting. */
function lengthOf(text, enough) {
  return text.length <= enough ? text.length : Array.from(text).length;
}
