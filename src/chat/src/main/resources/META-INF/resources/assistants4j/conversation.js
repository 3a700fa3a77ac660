import { ask, pause } from "./asking.js";
import { newId } from "./ids.js";
import { ready } from "./markdown.js";

const LOOK_AGAIN = 1000;
const STOPS_WITHIN = 5000;

/** What is under way in the conversation that is shown: one thing at a time, each of which ends. */
export class Conversation {
  #endpoint;
  #view;
  #underWay = null;

  /** @param view its parts: `log`, `notice`, `composer`, `follow`, and what it does: `busy`, `say`, `empty` */
  constructor(endpoint, view) {
    this.#endpoint = endpoint;
    this.#view = view;
  }

  get idle() {
    return this.#underWay === null;
  }

  /** Shows what has been said so far. */
  restore() {
    return this.#load(() => this.#endpoint.history());
  }

  /** Looks whether anything was said elsewhere; nobody need hear that this failed. */
  async refresh() {
    const history = await this.#endpoint.history().catch(() => null);
    if (history && this.idle && this.#view.notice.element.hidden) {
      await this.show(history);
    }
  }

  startAnew() {
    return this.#load(async () => {
      await this.#endpoint.startAnew();
      return { conversation: null, messages: [], earlier: null, answering: false };
    });
  }

  /** Shows this history, and what is being answered in it until it is. */
  show(history) {
    return this.#work(null, signal => this.#follow(history, signal));
  }

  /** Asks when what is being loaded is there. */
  async ask(text, files) {
    while (!this.idle) {
      await this.#underWay.ended;
    }
    const question = this.#view.log.question({ id: newId(), text, files });
    this.#view.empty(false);
    this.#view.follow.toEnd();
    this.#answer(question);
  }

  /** Has the server end the answer; where that says nothing the page ends it alone. */
  async stop() {
    const stopped = this.#underWay;
    try {
      await this.#endpoint.stop(stopped?.id);
    } catch (failure) {
      this.#view.say(failure.message);
    }
    await pause(STOPS_WITHIN, stopped?.control.signal);
    stopped?.control.abort();
  }

  leave() {
    this.#underWay?.control.abort();
  }

  #load(fetch) {
    return this.#work(null, async signal => {
      try {
        const [history] = await Promise.all([fetch(), ready]);
        if (!signal.aborted) {
          await this.#follow(history, signal);
        }
      } catch (failure) {
        if (!signal.aborted) {
          this.#view.notice.show(failure.message, () => this.#load(fetch));
        }
      }
    });
  }

  async #follow(history, signal) {
    let now = history;
    this.#display(now);
    while (now.answering) {
      now = await this.#lookAgain(now, signal);
      if (signal.aborted) {
        return;
      }
      this.#display(now);
      this.#view.say(now.answering ? "" : "Answer ready");
    }
    const { last } = this.#view.log;
    if (last?.role === "user") {
      this.#view.notice.show("This message has no answer yet.", () => this.#answer(last));
    }
  }

  async #lookAgain(before, signal) {
    const { log } = this.#view;
    const waiting = log.last?.role === "user" ? log.answer() : log.last;
    waiting?.pending(true);
    this.#view.busy(true);
    await pause(LOOK_AGAIN, signal);
    const now = signal.aborted ? before : await this.#endpoint.history().catch(() => before);
    waiting?.pending(false);
    if (waiting?.empty) {
      log.remove(waiting);
    }
    return now;
  }

  #display(history) {
    this.#view.notice.hide();
    this.#view.log.show(history);
    this.#view.empty(this.#view.log.empty);
  }

  #answer(question) {
    const { log } = this.#view;
    if (log.last !== question) {
      log.remove(log.last);
    }
    const answer = log.answer();
    answer.pending(true);
    return this.#work(question.id, async signal => {
      try {
        answer.finish(answered(await this.#ask(question, answer, signal)));
        this.#view.say("Answer ready");
      } catch (failure) {
        this.#failed(failure, question, answer, signal);
      } finally {
        answer.pending(false);
        this.#view.follow.update();
      }
    });
  }

  async #ask(question, answer, signal) {
    await ready;
    const { id, text, files } = question;
    const asked = { id, message: text, files: files.length > 0 ? files.map(file => file.id) : undefined };
    return ask(this.#endpoint, asked, answer, {
      signal,
      started: () => {
        question.heard = true;
        this.#view.composer.heard();
      },
      lost: () => this.#view.say("The connection was lost. Trying again."),
    });
  }

  #failed(failure, question, answer, signal) {
    const { log, notice, composer } = this.#view;
    if (signal.aborted) {
      answer.finish({ text: answer.text, status: "stopped" });
      return;
    }
    answer.empty ? log.remove(answer) : answer.breakOff();
    if (question.heard || failure.retry) {
      notice.show(failure.message, failure.retry && (() => this.#answer(question)), failure.after);
      return;
    }
    log.remove(question);
    composer.restore(question.text, question.files);
    notice.show(failure.message);
  }

  /** Does the work in place of what is under way. */
  async #work(id, work) {
    this.leave();
    let end;
    const ended = new Promise(resolve => (end = resolve));
    const mine = (this.#underWay = { id, control: new AbortController(), ended });
    this.#view.notice.hide();
    this.#view.busy(id !== null);
    this.#view.log.busy = true;
    try {
      await work(mine.control.signal);
    } finally {
      mine.control.abort();
      if (this.#underWay === mine) {
        this.#underWay = null;
        this.#view.busy(false);
      }
      end();
    }
  }
}

function answered({ reply, status, citations, files, tools }) {
  return { text: reply, status, citations, files, tools };
}
