/**
 * The events of a `text/event-stream` as `{type, data}`, however its bytes are cut.
 * Whoever stops early gets no more events, and the rest of the stream is read and dropped.
 */
export async function* events(stream) {
  let type = "";
  let data = [];
  for await (const line of lines(stream)) {
    const [, field, value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line);
    if (line === "") {
      if (data.length > 0) {
        yield { type: type || "message", data: data.join("\n") };
      }
      type = "";
      data = [];
    } else if (field === "event") {
      type = value;
    } else if (field === "data") {
      data.push(value);
    }
  }
}

/** Complete lines only: what follows the last line end belongs to an event that never ended. */
async function* lines(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let afterReturn = false;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      // The line feed of a CRLF whose carriage return ended the last chunk.
      const chunk = afterReturn && part.value.startsWith("\n") ? part.value.slice(1) : part.value;
      afterReturn = part.value.endsWith("\r");
      const found = (rest + chunk).split(/\r\n|\r|\n/);
      rest = found.pop();
      yield* found;
    }
  } finally {
    drain(reader);
  }
}

/** Kinder than to cancel: the server is about to close the stream by itself. */
async function drain(reader) {
  try {
    while (!(await reader.read()).done);
  } catch {
    // Nobody waits for it any more.
  }
}
