import { NoAnswer, ask, forget, history } from "./endpoint.js";

const LONGEST = 256_000;
const NEAR_THE_END = 24;
const SPEAKERS = { user: "You", assistant: "Assistant" };

const element = id => document.getElementById(id);
const [scroller, log, input, send] = ["scroller", "log", "input", "send"].map(element);
const hint = element("hint").textContent;

let underWay = null;
let retry = null;
let following = true;

// What is under way: one thing at a time

/** Does the work; says why it failed and offers to do it again, or `again` if that is given. */
async function attempt(work, again = () => work) {
  underWay?.abort();
  const mine = (underWay = new AbortController());
  setBusy(true);
  hideNotice();
  try {
    await work(mine.signal);
  } catch (failure) {
    if (underWay === mine) {
      showNotice(failure.message, () => attempt(again(failure), again));
    }
  } finally {
    if (underWay === mine) {
      underWay = null;
      setBusy(false);
    }
  }
}

function setBusy(busy) {
  send.disabled = busy;
  log.ariaBusy = String(busy);
  if (busy) {
    element("status").textContent = "";
  } else if (document.activeElement === document.body) {
    input.focus();
  }
}

function showNotice(reason, onRetry) {
  retry = onRetry;
  element("reason").textContent = reason;
  element("notice").hidden = false;
  follow();
}

function hideNotice() {
  element("notice").hidden = true;
}

// The conversation

function add(role, text) {
  const message = element("message").content.firstElementChild.cloneNode(true);
  message.classList.add("message", role);
  message.querySelector("h2").textContent = SPEAKERS[role];
  message.querySelector(".text").append(document.createTextNode(text));
  element("welcome").hidden = true;
  log.append(message);
  return message;
}

function show(messages) {
  log.replaceChildren();
  element("welcome").hidden = messages.length > 0;
  messages.forEach(({ role, text }) => add(role, text));
  following = true;
  follow();
}

function count(role) {
  return log.querySelectorAll(`.${role}:not(.broken)`).length;
}

/** The work that asks `text`, whose own message is there already. */
function asking(text) {
  return async signal => {
    const message = add("assistant", "");
    const answer = message.querySelector(".text").firstChild;
    const grow = piece => {
      answer.appendData(piece);
      follow();
    };
    message.classList.add("pending");
    follow();
    try {
      const reply = await ask(text, grow, signal);
      if (answer.data !== reply) {
        answer.data = reply;
      }
      follow();
      element("status").textContent = "Answer ready";
    } catch (failure) {
      if (answer.data === "") {
        message.remove();
      } else {
        message.classList.add("broken");
      }
      throw failure;
    } finally {
      message.classList.remove("pending");
    }
  };
}

/** How to ask `text` again without asking twice what may have been heard. */
function askingAgain(text) {
  return failure => async signal => {
    if (!(failure instanceof NoAnswer)) {
      const messages = await history(signal);
      if (isAnswered(messages, text)) {
        show(messages);
        return;
      }
    }
    log.querySelector(".broken:last-child")?.remove();
    await asking(text)(signal);
  };
}

function isAnswered(messages, text) {
  const ofRole = role => messages.filter(message => message.role === role);
  return (
    messages.at(-1)?.role === "assistant" &&
    ofRole("user").at(-1)?.text === text &&
    ofRole("assistant").length > count("assistant")
  );
}

async function restore(signal) {
  show(await history(signal));
  offerToAskAgain();
}

function offerToAskAgain() {
  const last = log.lastElementChild;
  if (last?.classList.contains("user")) {
    const again = askingAgain(last.querySelector(".text").textContent);
    showNotice("This message has no answer yet.", () => attempt(again(), again));
  }
}


async function startAnew(signal) {
  await forget(signal);
  show([]);
}

// Writing

function submit() {
  const text = input.value;
  if (underWay || text.trim() === "" || lengthOf(text) > LONGEST) {
    return;
  }
  input.value = "";
  noteInput();
  following = true;
  add("user", text);
  follow();
  attempt(asking(text), askingAgain(text));
}

function noteInput() {
  const length = lengthOf(input.value);
  const tooLong = length > LONGEST;
  input.setAttribute("aria-invalid", String(tooLong));
  element("hint").textContent = tooLong
    ? `Too long to send: ${length.toLocaleString("en")} of at most ${LONGEST.toLocaleString("en")} characters.`
    : hint;
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight}px`;
}

/** Characters as the server counts them; most texts need no counting. */
function lengthOf(text) {
  return text.length <= LONGEST ? text.length : Array.from(text).length;
}

function write(text) {
  input.value = text;
  noteInput();
  input.focus();
}

// Following the end, but only for whoever is there

function follow() {
  if (following) {
    scroller.scrollTop = scroller.scrollHeight;
  }
}

function noteScroll() {
  const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
  following = below <= NEAR_THE_END;
}

scroller.addEventListener("scroll", noteScroll, { passive: true });
new ResizeObserver(follow).observe(scroller);

element("composer").addEventListener("submit", event => {
  event.preventDefault();
  input.focus();
  submit();
});
input.addEventListener("input", noteInput);
input.addEventListener("keydown", event => {
  const composing = event.isComposing || event.keyCode === 229;
  if (event.key === "Enter" && !event.shiftKey && !composing) {
    event.preventDefault();
    submit();
  }
});
element("retry").addEventListener("click", () => {
  input.focus();
  retry();
});
element("new-chat").addEventListener("click", () => {
  input.focus();
  attempt(startAnew);
});
document.querySelectorAll(".example").forEach(example =>
  example.addEventListener("click", () => write(example.textContent)),
);

attempt(restore);
