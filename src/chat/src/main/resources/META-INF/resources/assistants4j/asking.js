/** Milliseconds to wait before the connection is tried again. */
const PAUSES = [500, 2000, 5000];

/**
 * Asks, and tells `answer` what comes. Where the connection breaks on the way it asks again under the same id,
 * which asks nothing twice. What the last event says is returned.
 */
export async function ask(endpoint, question, answer, { signal, started, lost }) {
  let heard = false;
  for (let attempt = 0; ; attempt++) {
    try {
      return await listen(endpoint.ask(question, signal), answer, attempt > 0, () => {
        heard = true;
        started();
      });
    } catch (failure) {
      if (!failure.broken || !heard || signal.aborted || attempt === PAUSES.length) {
        throw failure;
      }
      lost();
      await pause(PAUSES[attempt], signal);
    }
  }
}

/** Waits so many milliseconds, or until the signal. */
export function pause(millis, signal) {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, millis);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function listen(events, answer, again, started) {
  let anew = again;
  for await (const [name, data] of events) {
    if (name === "started") {
      started();
      continue;
    }
    if (anew) {
      answer.restart();
      anew = false;
    }
    if (name === "delta") {
      answer.append(data.text);
    } else if (name === "tool") {
      answer.tool(data);
    } else if (name === "done") {
      return data;
    }
  }
  return null;
}
