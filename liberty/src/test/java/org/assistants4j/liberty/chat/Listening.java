package org.assistants4j.liberty.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A streamed answer, read event by event. */
public final class Listening implements AutoCloseable {
  private final HttpResponse<Stream<String>> response;
  private final Stream<String> all;
  private final Iterator<String> lines;
  private final List<Told> told = new ArrayList<>();

  Listening(HttpClient http, HttpRequest request) {
    try {
      response = http.send(request, BodyHandlers.ofLines());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
    all = response.body();
    lines = all.iterator();
    Visitor.check(response.headers().map().toString());
  }

  public int status() {
    return response.statusCode();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Reads to the next event of this name. */
  public Told until(String event) {
    for (Told next = next(); next != null; next = next()) {
      if (next.event().equals(event)) {
        return next;
      }
    }
    throw new AssertionError("There was no " + event + ": " + told);
  }

  /** Reads to the end; the last event is this one, and the only one that ends the answer. */
  public Told end(String event) {
    while (next() != null) {
      // Each is kept.
    }
    List<Told> ends =
        told.stream().filter(it -> List.of("done", "error").contains(it.event())).toList();
    assertEquals(List.of(event), ends.stream().map(Told::event).toList(), told.toString());
    assertEquals(ends.get(0), told.get(told.size() - 1));
    return ends.get(0);
  }

  /** All events so far. */
  public List<Told> told() {
    return List.copyOf(told);
  }

  /** The text of all pieces so far. */
  public String text() {
    return told.stream()
        .filter(it -> it.event().equals("delta"))
        .map(it -> it.data().getString("text"))
        .collect(Collectors.joining());
  }

  private Told next() {
    String event = "";
    StringBuilder data = new StringBuilder();
    while (lines.hasNext()) {
      String line = lines.next();
      Visitor.check(line);
      if (line.startsWith("event:")) {
        event = line.substring(6).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5).strip());
      } else if (line.isEmpty() && !event.isEmpty()) {
        Told next = Told.of(event, data.toString());
        told.add(next);
        return next;
      }
    }
    return null;
  }

  /** Leaves, as a closed tab does. */
  @Override
  public void close() {
    all.close();
  }
}
