import { copyButton, h } from "./dom.js";

const CONFIG = {
  RETURN_DOM_FRAGMENT: true,
  ALLOWED_TAGS: (
    "p br hr h1 h2 h3 h4 h5 h6 strong em del code pre blockquote ul ol li a table thead tbody tr th td #text"
  ).split(" "),
  ALLOWED_ATTR: ["href", "title", "align", "start", "class"],
  // Their values need be no addresses.
  ADD_URI_SAFE_ATTR: ["align", "start"],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // The last one is no address, but how a text names a file that was made for it.
  ALLOWED_URI_REGEXP: /^(?:https?|mailto|sandbox):/i,
};

const LANGUAGE = /^language-([\w+#.-]{1,30})/;

let parser;

/** Loaded beside the rest of the page, which can be typed into before. */
export const ready = import("./parser.js").then(loaded => {
  parser = loaded;
});

/**
 * Markdown as safe nodes: no scripts, handlers, styles, forms or images, and links to http, https and
 * mailto alone. What cannot be read is shown as it is.
 */
export function render(markdown) {
  try {
    const fragment = parser.purify.sanitize(parser.parse(markdown), CONFIG);
    fragment.querySelectorAll("[class]:not(code)").forEach(each => each.removeAttribute("class"));
    fragment.querySelectorAll("a").forEach(guard);
    fragment.querySelectorAll("pre").forEach(frameCode);
    fragment.querySelectorAll("table").forEach(frameTable);
    stepHeadings(fragment);
    return fragment;
  } catch (tooDeep) {
    console.debug(tooDeep);
    const fragment = document.createDocumentFragment();
    fragment.append(h("p.plain", {}, markdown));
    return fragment;
  }
}

/** Where the last block of the text begins: all before it will not change when text is added. */
export function lastBlock(markdown) {
  try {
    const blocks = parser.blocks(markdown);
    const last = blocks.findLastIndex(({ type }) => type !== "space");
    return blocks.slice(0, Math.max(0, last)).reduce((length, { raw }) => length + raw.length, 0);
  } catch {
    return 0;
  }
}

function guard(link) {
  const href = link.getAttribute("href") ?? "";
  if (/^(https?|mailto):/i.test(href)) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  } else if (/^sandbox:/i.test(href)) {
    link.removeAttribute("href");
    link.dataset.path = href;
  } else {
    link.replaceWith(...link.childNodes);
  }
}

function frameCode(pre) {
  const code = pre.querySelector("code") ?? pre;
  const language = LANGUAGE.exec(code.className)?.[1] ?? "text";
  const bar = h("div.bar", {}, h("span", {}, language), copyButton("Copy code", () => code.textContent));
  const frame = h("div.code", {});
  pre.setAttribute("tabindex", "0");
  pre.setAttribute("role", "group");
  pre.setAttribute("aria-label", `Code: ${language}`);
  pre.replaceWith(frame);
  frame.append(bar, pre);
}

function frameTable(table) {
  const frame = h("div.table", { tabindex: "0", role: "group", "aria-label": "Table" });
  table.replaceWith(frame);
  frame.append(table);
}

/** Headings of an answer come below its own, and leave out no level. */
function stepHeadings(fragment) {
  let level = 3;
  for (const heading of fragment.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    level = Math.min(Number(heading.tagName[1]) + 3, level + 1, 6);
    heading.replaceWith(h(`h${level}`, {}, ...heading.childNodes));
  }
}
