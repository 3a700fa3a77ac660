import { events } from "./sse.js";

const CHAT = "api/chat";

/** The assistant was asked, and ended without an answer. To ask again does no harm. */
export class NoAnswer extends Error {}

/** The messages so far, `{role, text}`, oldest first. An answer not yet begun is left out. */
export async function history(signal) {
  const response = await call({ signal });
  const { messages } = await response.json();
  return messages.filter(message => message.role === "user" || message.text !== "");
}

/** Has the server forget the conversation. */
export async function forget(signal) {
  const response = await call({ method: "DELETE", signal });
  // Chromium reports a request as aborted whose answer nobody reads, be it empty.
  await response.text();
}

/** Asks; hands over each piece of the answer as it comes and returns the whole. */
export async function ask(message, onPiece, signal) {
  const response = await call({
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify({ message }),
    signal,
  });
  try {
    for await (const { type, data } of events(response.body)) {
      if (type === "delta") {
        onPiece(JSON.parse(data).text);
      } else if (type === "done") {
        return JSON.parse(data).reply;
      } else if (type === "error") {
        throw new NoAnswer(JSON.parse(data).message);
      }
    }
  } catch (failure) {
    throw failure instanceof NoAnswer ? failure : broken(failure);
  }
  throw broken();
}

async function call(request) {
  let response;
  try {
    response = await fetch(CHAT, { cache: "no-store", ...request });
  } catch (cause) {
    throw new Error("The server cannot be reached. Check your connection.", { cause });
  }
  if (!response.ok) {
    const body = await response.json().catch(() => null);
    throw new Error(body?.error?.message ?? `The server answered with status ${response.status}.`);
  }
  return response;
}

function broken(cause) {
  return new Error("The connection broke before the answer was complete.", { cause });
}
