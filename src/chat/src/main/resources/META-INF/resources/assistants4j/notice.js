import { h } from "./dom.js";

/** Says what went wrong, and offers to do it again where that can help. */
export class Notice {
  #reason = h("p", { role: "alert" });
  #retry = h("button", { type: "button", onclick: () => this.#again() });
  #again = () => {};
  #timer = 0;
  element = h("div.notice", { hidden: true }, this.#reason, this.#retry);

  /** @param again what Retry does, from `after` seconds on; none when it cannot help */
  show(reason, again, after = 0) {
    this.hide();
    this.#reason.textContent = reason;
    this.#again = again;
    this.#retry.hidden = !again;
    this.element.hidden = false;
    this.#count(after);
  }

  hide() {
    clearTimeout(this.#timer);
    this.#reason.textContent = "";
    this.element.hidden = true;
  }

  #count(seconds) {
    this.#retry.disabled = seconds > 0;
    this.#retry.textContent = seconds > 0 ? `Retry in ${seconds} s` : "Retry";
    if (seconds > 0) {
      this.#timer = setTimeout(() => this.#count(seconds - 1), 1000);
    }
  }
}
