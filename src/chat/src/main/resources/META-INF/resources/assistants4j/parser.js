import { DOMPurify, Lexer, Marked } from "./libraries.js";

/** Marked takes time with the square of these in one paragraph, or worse. */
const SPECIAL = /[[\]*_<~`!\\]/g;
const MOST_SPECIAL = 300;
const LONGEST_PARAGRAPH = 8000;
const DEEPEST = 16;
/** Milliseconds for one text. */
const BUDGET = 100;

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const renderer = {
  // Markup in an answer is shown, not obeyed.
  html: ({ text }) => (/^<br\s*\/?>$/i.test(text.trim()) ? "<br>" : escaped(text)),
  image: ({ href, text }) => `<a href="${escaped(href)}">${escaped(text || href)}</a>`,
  checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
};

const marked = new Marked({ gfm: true, renderer });

export const purify = DOMPurify(window);

/** HTML of Markdown, not yet safe. */
export function parse(markdown) {
  return marked.parser(new BoundedLexer(marked.defaults).lex(markdown));
}

/** The blocks of a text, as they are in it. */
export function blocks(markdown) {
  return new BoundedLexer(marked.defaults).blockTokens(markdown, []);
}

/** What a hostile text would have it read for minutes, or to no end, it leaves as it is. */
class BoundedLexer extends Lexer {
  #end = performance.now() + BUDGET;
  #depth = 0;

  blockTokens(source, tokens = [], ...more) {
    if (this.#depth === DEEPEST || performance.now() > this.#end) {
      tokens.push({ type: "paragraph", raw: source, text: source, tokens: [plain(source)] });
      return tokens;
    }
    this.#depth++;
    try {
      return super.blockTokens(source, tokens, ...more);
    } finally {
      this.#depth--;
    }
  }

  inlineTokens(source, tokens = []) {
    const tooMuch = source.length > LONGEST_PARAGRAPH || (source.match(SPECIAL)?.length ?? 0) > MOST_SPECIAL;
    if (tooMuch || performance.now() > this.#end) {
      tokens.push(plain(source));
      return tokens;
    }
    return super.inlineTokens(source, tokens);
  }
}

function plain(text) {
  return { type: "text", raw: text, text, escaped: false };
}

function escaped(text) {
  return text.replace(/[&<>"']/g, character => ENTITIES[character]);
}
