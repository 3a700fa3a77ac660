import { events } from "./sse.js";

/** Why there is no answer, for a person. `retry`: whether to ask again can help, `after` so many seconds. */
export class Failure extends Error {
  constructor(message, { retry = true, after = 0, broken = false, status = 0, cause } = {}) {
    super(message, { cause });
    Object.assign(this, { retry, after, broken, status });
  }
}

/** The chat endpoint at one address. Whatever does not work is a `Failure`. */
export class Endpoint {
  #base;

  constructor(base) {
    this.#base = new URL(base, document.baseURI).href.replace(/\/+$/, "");
  }

  about() {
    return this.#json("/about");
  }

  /** The messages before the cursor, or the newest. */
  history(before) {
    return this.#json(before ? `?before=${encodeURIComponent(before)}` : "");
  }

  /** Asks; yields `[name, data]` for each event, the last one being `done`. */
  async *ask(question, signal) {
    const response = await this.#send("", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
      body: JSON.stringify(question),
      signal,
    });
    try {
      for await (const { type, data } of events(response.body)) {
        const told = JSON.parse(data);
        if (type === "error") {
          throw new Failure(told.message, { retry: told.retry !== false, after: told.retryAfter });
        }
        yield [type, told];
        if (type === "done") {
          return;
        }
      }
    } catch (cause) {
      throw cause instanceof Failure ? cause : broken(cause);
    }
    throw broken();
  }

  /** Ends the answer to this message, or with no id whatever goes on. */
  stop(id) {
    return this.#json("/stop", post(id ? { id } : {}));
  }

  startAnew() {
    return this.#json("/conversations", post({}));
  }

  conversations(after) {
    return this.#json(`/conversations${after ? `?after=${encodeURIComponent(after)}` : ""}`);
  }

  /** Goes on with that conversation; its history. */
  open(conversation) {
    return this.#json(`/conversations/${encodeURIComponent(conversation)}`, post({}));
  }

  rename(conversation, title) {
    return this.#json(`/conversations/${encodeURIComponent(conversation)}`, post({ title }, "PATCH"));
  }

  remove(conversation) {
    return this.#json(`/conversations/${encodeURIComponent(conversation)}`, { method: "DELETE" });
  }

  files() {
    return this.#json("/files");
  }

  removeFile(file) {
    return this.#json(`/files/${encodeURIComponent(file)}`, { method: "DELETE" });
  }

  /** Where a file of this endpoint is; null for any other address. */
  fileUrl(url) {
    const whole = new URL(url, `${this.#base}/`).href;
    return whole.startsWith(`${this.#base}/files/`) ? whole : null;
  }

  /** Uploads one file; tells how much of it is there, from 0 to 1. `fetch` would not tell. */
  upload(file, onProgress, signal) {
    const form = new FormData();
    form.append("file", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", `${this.#base}/files`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    signal.addEventListener("abort", () => request.abort());
    return new Promise((resolve, reject) => {
      request.onerror = request.onabort = () => reject(unreachable());
      request.onload = () =>
        request.status === 201
          ? resolve(request.response.files[0])
          : reject(refusal(request.status, request.response, request.getResponseHeader("Retry-After")));
      request.send(form);
    });
  }

  async #json(path, request) {
    const response = await this.#send(path, request);
    try {
      // Read to the end even when there is nothing: else Chromium calls the request aborted.
      const text = await response.text();
      return text === "" ? null : JSON.parse(text);
    } catch (cause) {
      throw broken(cause);
    }
  }

  async #send(path, request) {
    let response;
    try {
      response = await fetch(this.#base + path, { cache: "no-store", ...request });
    } catch (cause) {
      throw unreachable(cause);
    }
    if (!response.ok) {
      const body = await response.json().catch(() => null);
      throw refusal(response.status, body, response.headers.get("Retry-After"));
    }
    return response;
  }
}

function post(body, method = "POST") {
  return { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

function refusal(status, body, after) {
  const message = body?.error?.message ?? `The server answered with status ${status}.`;
  return new Failure(message, { retry: status === 429 || status >= 500, after: Number(after) || 0, status });
}

function unreachable(cause) {
  return new Failure("The server cannot be reached. Check your connection.", { broken: true, cause });
}

function broken(cause) {
  return new Failure("The connection broke before the answer was complete.", { broken: true, cause });
}
