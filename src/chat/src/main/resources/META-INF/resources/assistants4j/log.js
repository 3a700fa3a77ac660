import { h } from "./dom.js";
import { Answer, Question } from "./message.js";

/** The messages of a conversation, oldest first, of which earlier ones can be fetched. */
export class Log {
  #list = h("div.log", { role: "log", "aria-label": "Conversation", "aria-live": "off", "aria-busy": "false" });
  #earlier = h("button.quiet.earlier", { type: "button", hidden: true }, "Show earlier messages");
  #views = [];
  #endpoint;
  #follow;
  #cursor = null;
  #fetching = false;
  element = h("div.messages", {}, this.#earlier, this.#list);
  conversation = null;
  speaker = "Assistant";

  constructor(endpoint, scroller) {
    this.#endpoint = endpoint;
    this.#earlier.addEventListener("click", () => this.#fetchEarlier());
    scroller.addEventListener("scroll", () => scroller.scrollTop < 80 && this.#fetchEarlier());
  }

  set follow(follow) {
    this.#follow = follow;
  }

  get empty() {
    return this.#views.length === 0;
  }

  get last() {
    return this.#views.at(-1);
  }

  set busy(busy) {
    this.#list.ariaBusy = String(busy);
  }

  /** Shows the newest page, unless that is what is there. */
  show({ conversation, messages, earlier }) {
    if (this.#shows(conversation, messages)) {
      return;
    }
    this.clear();
    this.conversation = conversation;
    this.#continueFrom(earlier);
    this.#views = messages.map(message => this.#view(message));
    this.#list.append(...this.#views.map(({ element }) => element));
    this.#follow.update();
  }

  clear() {
    this.#views = [];
    this.#list.replaceChildren();
    this.#continueFrom(null);
    this.conversation = null;
  }

  question(message) {
    return this.#add(this.#view({ role: "user", ...message }));
  }

  /** An answer that has yet to grow. */
  answer() {
    return this.#add(new Answer(this.speaker, this.#fileUrl, () => this.#follow.update()));
  }

  remove(view) {
    this.#views = this.#views.filter(each => each !== view);
    view.element.remove();
  }

  #add(view) {
    this.#views.push(view);
    this.#list.append(view.element);
    this.#follow.update();
    return view;
  }

  #fileUrl = url => this.#endpoint.fileUrl(url);

  #view(message) {
    if (message.role === "user") {
      return new Question(message, this.#fileUrl);
    }
    const answer = new Answer(this.speaker, this.#fileUrl, () => this.#follow.update());
    answer.finish(message);
    return answer;
  }

  /** Of views there may be more than a page has, of earlier ones. */
  #shows(conversation, messages) {
    const newest = this.#views.slice(-messages.length || this.#views.length);
    return (
      (conversation === this.conversation || this.conversation === null) &&
      messages.length > 0 === this.#views.length > 0 &&
      newest.length === messages.length &&
      (this.#cursor !== null || newest.length === this.#views.length || messages.length >= 50) &&
      newest.every(({ role, text }, at) => role === messages[at].role && text === messages[at].text)
    );
  }

  async #fetchEarlier() {
    if (this.#cursor === null || this.#fetching) {
      return;
    }
    this.#fetching = true;
    const conversation = this.conversation;
    try {
      const { messages, earlier } = await this.#endpoint.history(this.#cursor);
      if (conversation === this.conversation) {
        this.#prepend(messages);
        this.#continueFrom(earlier);
      }
    } catch (failure) {
      this.#earlier.textContent = `Show earlier messages (${failure.message})`;
    } finally {
      this.#fetching = false;
    }
  }

  #prepend(messages) {
    const views = messages.map(message => this.#view(message));
    this.#views.unshift(...views);
    this.#follow.keepPlace(() => this.#list.prepend(...views.map(({ element }) => element)));
  }

  #continueFrom(cursor) {
    this.#cursor = cursor ?? null;
    this.#earlier.hidden = this.#cursor === null;
    this.#earlier.textContent = "Show earlier messages";
  }
}
