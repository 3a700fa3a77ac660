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
  show(history) {
    const { conversation, messages, earlier } = history;
    const there = this.#shows(history);
    this.conversation = conversation;
    if (there) {
      return;
    }
    this.#list.replaceChildren();
    this.#continueFrom(earlier);
    this.#views = messages.map(message => this.#view(message));
    this.#list.append(...this.#views.map(({ element }) => element));
    this.#follow.update();
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

  /** There may be more views than a page has messages, of earlier ones. */
  #shows({ conversation, messages, earlier }) {
    const more = this.#views.length - messages.length;
    return (
      conversation === (this.conversation ?? conversation) &&
      (more === 0 || (more > 0 && Boolean(earlier))) &&
      messages.every(({ role, text }, at) => {
        const view = this.#views[more + at];
        return view.role === role && view.text === text;
      })
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
