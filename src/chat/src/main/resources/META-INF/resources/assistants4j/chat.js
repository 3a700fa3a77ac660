import { Attachments } from "./attachments.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { Conversations } from "./conversations.js";
import { h, icon } from "./dom.js";
import { Draft } from "./draft.js";
import { Endpoint } from "./endpoint.js";
import { Follow } from "./follow.js";
import { Header } from "./header.js";
import { Log } from "./log.js";
import { Notice } from "./notice.js";
import { welcome } from "./welcome.js";

const STYLE = new URL("chat.css", import.meta.url).href;

/**
 * `<assistants-chat src="api/chat"></assistants-chat>`: a chat with the endpoint at that address. It fills the
 * height that the page gives it; with the attribute `autofocus` it takes the focus. What is inside it is shown
 * while nothing has been said.
 */
class AssistantsChat extends HTMLElement {
  #chat = null;

  connectedCallback() {
    this.#chat ??= new Chat(this);
    this.#chat.begin();
  }

  disconnectedCallback() {
    this.#chat.end();
  }

  focus() {
    this.#chat?.composer.focus();
  }
}

class Chat {
  #host;
  #endpoint;
  #status = h("p.unseen", { role: "status" });
  #attachments;
  #conversation;
  #drawer;
  #header;
  #parts;
  #busyNow = false;

  constructor(host) {
    this.#host = host;
    const src = host.getAttribute("src") ?? "api/chat";
    this.#endpoint = new Endpoint(src);
    this.#attachments = new Attachments(this.#endpoint, this.#say);
    this.composer = new Composer(this.#attachments, new Draft(src), {
      ask: (text, files) => this.#conversation.ask(text, files),
      stop: () => this.#conversation.stop(),
    });
    this.#drawer = new Conversations(this.#endpoint, {
      opened: history => this.#opened(history),
      removed: () => this.#conversation.restore(),
      shown: open => this.#parts.forEach(part => part.toggleAttribute("inert", open)),
    });
    this.#header = new Header(this.#drawer, () => this.#startAnew());
    this.#build(host.attachShadow({ mode: "open" }));
  }

  begin() {
    document.addEventListener("visibilitychange", this.#seen);
    this.#conversation.restore();
    this.#introduce();
  }

  end() {
    document.removeEventListener("visibilitychange", this.#seen);
    this.#conversation.leave();
  }

  #build(shadow) {
    const jump = h("button.jump.icon", { type: "button", "aria-label": "Jump to newest", hidden: true }, icon("down"));
    const scroller = h("div.scroller", { tabindex: "0", role: "region", "aria-label": "Messages" });
    const empty = welcome(text => this.composer.write(text));
    const log = new Log(this.#endpoint, scroller);
    const notice = new Notice();
    const content = h("div.column", {}, empty, log.element, notice.element);
    scroller.append(content);
    const follow = (log.follow = new Follow(scroller, content, jump));
    this.log = log;
    this.#conversation = new Conversation(this.#endpoint, {
      log,
      notice,
      follow,
      composer: this.composer,
      say: this.#say,
      busy: busy => this.#busy(busy),
      empty: isEmpty => (empty.hidden = !isEmpty),
    });
    const foot = h("div.foot", {}, h("div.column", {}, this.composer.element));
    this.#parts = [this.#header.element, scroller, h("div.above", {}, jump), foot];
    const chat = h("section.chat", { "aria-label": "Chat" }, ...this.#parts, this.#drawer.element, this.#status);
    chat.addEventListener("keydown", event => {
      if (event.key === "Escape" && !event.isComposing && this.#busyNow) {
        this.#conversation.stop();
      }
    });
    this.#attachments.dropOn(chat);
    this.#style(shadow, chat);
  }

  /** Nothing is shown before the style is there, or would never be. */
  #style(shadow, chat) {
    const show = () => {
      shadow.append(chat);
      if (this.#host.hasAttribute("autofocus")) {
        this.composer.focus();
      }
    };
    shadow.append(h("link", { rel: "stylesheet", href: STYLE, onload: show, onerror: show }));
  }

  async #introduce() {
    const about = await this.#endpoint.about().catch(() => null);
    if (about) {
      this.#header.show(about);
      this.log.speaker = about.assistant;
      this.composer.longest = about.limits.message;
      this.#attachments.limits = about.limits;
      this.#drawer.button.hidden = about.person === null;
    }
  }

  #busy(busy) {
    this.#busyNow = busy;
    this.log.busy = busy;
    this.composer.busy = busy;
    if (busy) {
      this.#say("");
    }
  }

  #say = text => {
    this.#status.textContent = text;
  };

  #seen = () => {
    if (document.visibilityState === "visible" && this.#conversation.idle) {
      this.#conversation.refresh();
    }
  };

  async #startAnew() {
    this.composer.focus();
    await this.#conversation.startAnew();
  }

  #opened(history) {
    this.composer.focus();
    this.#conversation.show(history);
  }
}

customElements.define("assistants-chat", AssistantsChat);
