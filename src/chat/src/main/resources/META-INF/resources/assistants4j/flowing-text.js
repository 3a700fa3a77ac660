import { h } from "./dom.js";
import { lastBlock, render } from "./markdown.js";

/** Characters up to which a text is read as Markdown; what follows is shown as it is. */
const MOST = 100_000;
const PIECE = 16_000;
/** Drawing takes at most a fifth of the time. */
const PAUSES = 4;

/**
 * A text that grows. Blocks that are complete are drawn once; the last one is drawn anew, and less often the
 * longer that takes. A very long text goes on as plain pieces, of which the browser lays out those in view.
 */
export class FlowingText {
  element = h("div.text", { dir: "auto" });
  #onDrawn;
  #text = "";
  #undrawn = "";
  #last = [];
  #plain = null;
  #timer = 0;
  #ready = 0;

  constructor(onDrawn = () => {}) {
    this.#onDrawn = onDrawn;
  }

  get text() {
    return this.#text;
  }

  append(piece) {
    this.#text += piece;
    this.#undrawn += piece;
    this.#timer ||= setTimeout(() => requestAnimationFrame(() => this.#tick()), this.#ready - performance.now());
  }

  /** Nothing is added any more, and this is the whole; what is drawn of it already need not be again. */
  finish(text) {
    this.#settle();
    if (text.length <= MOST) {
      this.#restart(text);
      this.element.append(render(text));
    } else if (text === this.#text && this.#plain) {
      this.#drawPlain();
    } else {
      this.#restart(text);
      this.#undrawn = text;
      this.#goOnPlain();
    }
  }

  /** The same text comes again from its beginning. */
  restart() {
    this.#settle();
    this.#restart("");
  }

  #settle() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #restart(text) {
    this.#text = text;
    this.#undrawn = "";
    this.#last = [];
    this.#plain = null;
    this.element.replaceChildren();
  }

  #tick() {
    if (this.#timer === 0) {
      return;
    }
    this.#timer = 0;
    const before = performance.now();
    if (this.#plain) {
      this.#drawPlain();
    } else if (this.#text.length > MOST) {
      this.#goOnPlain();
    } else {
      this.#drawBlocks();
    }
    this.#onDrawn();
    const now = performance.now();
    this.#ready = now + PAUSES * (now - before);
  }

  #drawBlocks() {
    this.#last.forEach(node => node.remove());
    const complete = lastBlock(this.#undrawn);
    if (complete > 0) {
      this.element.append(render(this.#undrawn.slice(0, complete)));
      this.#undrawn = this.#undrawn.slice(complete);
    }
    const last = render(this.#undrawn);
    this.#last = [...last.childNodes];
    this.element.append(last);
  }

  #goOnPlain() {
    this.#last.forEach(node => node.remove());
    this.#last = [];
    this.element.append(h("p.aside", {}, "This answer is very long. From here on it is shown as plain text."));
    this.#plain = this.#newPiece();
    this.#drawPlain();
  }

  #drawPlain() {
    for (let at = 0; at < this.#undrawn.length; at += PIECE) {
      if (this.#plain.length >= PIECE) {
        this.#plain = this.#newPiece();
      }
      this.#plain.appendData(this.#undrawn.slice(at, at + PIECE));
    }
    this.#undrawn = "";
  }

  #newPiece() {
    const text = document.createTextNode("");
    this.element.append(h("div.plain", {}, text));
    return text;
  }
}
