/** What was written and not yet heard: it survives a reload of this tab. */
export class Draft {
  #key;

  constructor(name) {
    this.#key = `assistants-chat ${name}`;
  }

  get text() {
    try {
      return sessionStorage.getItem(this.#key) ?? "";
    } catch {
      return "";
    }
  }

  set text(text) {
    try {
      text === "" ? sessionStorage.removeItem(this.#key) : sessionStorage.setItem(this.#key, text);
    } catch {
      // No storage, or no room in it: then a draft lives as long as the page.
    }
  }
}
