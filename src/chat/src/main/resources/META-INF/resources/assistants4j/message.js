import { copyButton, h, icon, sizeOf } from "./dom.js";
import { FlowingText } from "./flowing-text.js";
import { refer, sources } from "./references.js";
import { ToolFold } from "./tools.js";

const ENDED = { stopped: "Stopped", incomplete: "Not complete", cut_off: "Cut off: the longest answer was reached" };

/** What a person said. */
export class Question {
  role = "user";

  constructor({ id, text, files = [] }, fileUrl) {
    this.id = id;
    this.text = text;
    this.files = files;
    const shown = files.map(file => attached(file, file.url && fileUrl(file.url)));
    this.element = h(
      "article.message.user",
      {},
      h("h3.unseen", {}, "You"),
      text && h("div.text", { dir: "auto" }, text),
      shown.length > 0 && h("ul.files", { "aria-label": "Files" }, ...shown),
    );
  }
}

/** An answer: complete, or growing until it is. */
export class Answer {
  role = "assistant";
  #flow;
  #tools = new ToolFold();
  #fileUrl;

  constructor(speaker, fileUrl, onDrawn) {
    this.#flow = new FlowingText(onDrawn);
    this.#fileUrl = fileUrl;
    this.element = h("article.message.assistant", {}, h("h3.unseen", {}, speaker));
    this.element.append(this.#tools.element, this.#flow.element);
  }

  get text() {
    return this.#flow.text;
  }

  get empty() {
    return this.text === "" && this.#tools.empty;
  }

  append(piece) {
    this.#flow.append(piece);
  }

  tool(tool) {
    this.#tools.show(tool);
  }

  restart() {
    this.#flow.restart();
    this.#tools.clear();
  }

  pending(on) {
    this.element.classList.toggle("pending", on);
  }

  /** The answer has ended without being complete, and shows what there is of it. */
  breakOff() {
    this.#flow.finish(this.text);
    this.element.classList.add("broken");
  }

  finish({ text, status = "complete", citations = [], files = [], tools = [] }) {
    const known = files.map(file => ({ ...file, href: this.#fileUrl(file.url) }));
    this.#flow.finish(text);
    refer(this.#flow.element, citations, known);
    tools.forEach(tool => this.#tools.show(tool));
    this.#tools.close();
    this.element.append(...this.#below(status, citations, known));
  }

  *#below(status, citations, files) {
    const images = files.filter(({ image, href }) => image && href);
    const others = files.filter(file => !images.includes(file));
    yield* images.map(picture);
    if (others.length > 0) {
      yield h("ul.files", { "aria-label": "Files" }, ...others.map(file => attached(file, file.href)));
    }
    if (citations.length > 0) {
      yield sources(citations);
    }
    const ended = ENDED[status];
    const copy = this.text && copyButton("Copy answer", () => this.text);
    yield h("div.after", {}, ended && h("span.ended", {}, ended), copy);
  }
}

function picture({ name, href }) {
  const image = h("img", { src: href, alt: name, loading: "lazy" });
  const link = h("a", { href, target: "_blank", rel: "noopener", title: "Open in full size" }, image);
  return h("figure", {}, link, h("figcaption", {}, name));
}

/** A file as a link where it can be had, else its name. */
function attached({ name, image, bytes }, href) {
  const size = bytes ? h("span.faint", {}, sizeOf(bytes)) : null;
  if (image && href) {
    const preview = h("img", { src: href, alt: name, loading: "lazy" });
    return h("li", {}, h("a.preview", { href, target: "_blank", rel: "noopener" }, preview));
  }
  const label = [icon("file"), h("span.name", {}, name), size];
  return h("li", {}, href ? h("a.chip", { href, download: name }, ...label) : h("span.chip", {}, ...label));
}
