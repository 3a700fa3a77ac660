import { h } from "./dom.js";

const LITERAL = "pre, code, a, button";
/** Markers of the API that nothing stands for. */
const RAW_MARKER = /【[^】]{0,200}†[^】]{0,200}】/g;

/**
 * Makes `[1]` in the text a button that opens what it stands for, and paths of files that came with the
 * answer links to them. `files` have their `href`.
 */
export function refer(text, citations, files) {
  const numbers = new Map(citations.map(citation => [String(citation.number), citation]));
  for (const link of text.querySelectorAll("a[data-path]")) {
    linkTo(link, files.find(({ path }) => path && samePath(path, link.dataset.path)));
  }
  const pattern = new RegExp(["\\[(\\d{1,4})\\]", ...paths(files)].join("|"), "g");
  for (const node of textNodes(text)) {
    node.data = node.data.replace(RAW_MARKER, "");
    split(node, pattern, match =>
      numbers.has(match[1]) ? reference(numbers.get(match[1])) : linkOf(match[0], files),
    );
  }
}

/** What the numbers stand for, to be listed below the answer. */
export function sources(citations) {
  const entries = citations.map(({ number, file, quote }) =>
    h("li", {}, h("span.number", {}, String(number)), h("div", {}, h("strong", {}, file), quoted(quote))),
  );
  return h("section.sources", { "aria-label": "Sources" }, h("p.label", {}, "Sources"), h("ul", {}, ...entries));
}

function reference(citation) {
  const name = `Source ${citation.number}: ${citation.file}`;
  const button = h("button.reference", { type: "button", "aria-label": name, "aria-expanded": "false" });
  button.append(String(citation.number));
  const shut = h("button.quiet", { type: "button" }, "Close");
  const words = h("div", {}, h("strong", {}, citation.file), quoted(citation.quote));
  const note = h("div.note", { role: "note", "aria-label": name }, words, shut);
  const close = () => {
    note.remove();
    button.setAttribute("aria-expanded", "false");
    button.focus();
  };
  button.addEventListener("click", () => (note.isConnected ? close() : open(button, note)));
  shut.addEventListener("click", close);
  for (const element of [button, note]) {
    element.addEventListener("keydown", event => {
      if (event.key === "Escape" && note.isConnected) {
        event.stopPropagation();
        close();
      }
    });
  }
  return h("sup", {}, button);
}

function open(button, note) {
  button.setAttribute("aria-expanded", "true");
  const block = button.closest(".table, p, li, blockquote, h4, h5, h6") ?? button.parentElement;
  block.matches("li, blockquote") ? block.append(note) : block.after(note);
  note.scrollIntoView({ block: "nearest" });
}

function quoted(quote) {
  return quote ? h("blockquote", {}, quote) : h("p.faint", {}, "No passage is named.");
}

function split(node, pattern, replacement) {
  const parts = [];
  let end = 0;
  for (const match of node.data.matchAll(pattern)) {
    const element = replacement(match);
    if (element) {
      parts.push(node.data.slice(end, match.index), element);
      end = match.index + match[0].length;
    }
  }
  if (parts.length > 0) {
    node.replaceWith(...parts, node.data.slice(end));
  }
}

function textNodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest(LITERAL)) {
      found.push(walker.currentNode);
    }
  }
  return found;
}

function paths(files) {
  return files.filter(({ path }) => path).map(({ path }) => escaped(path));
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function linkOf(path, files) {
  const file = files.find(each => each.path === path);
  return file && linkTo(h("a", {}, file.name), file);
}

function linkTo(link, file) {
  if (file?.href) {
    link.href = file.href;
    link.setAttribute(file.image ? "target" : "download", file.image ? "_blank" : file.name);
  }
  return link;
}

function samePath(path, href) {
  return path === href || encodeURI(path) === href;
}
