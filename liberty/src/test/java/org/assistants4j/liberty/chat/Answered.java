package org.assistants4j.liberty.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;

/** An answer that a browser has read. */
public record Answered(HttpResponse<String> response) {

  public int status() {
    return response.statusCode();
  }

  public String text() {
    return response.body();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Its body, where the status is this one. */
  public JsonObject json(int status) {
    assertEquals(status, status(), text());
    return Told.json(text());
  }

  /** The error that it tells, where the status is this one. */
  public String code(int status) {
    JsonObject error = json(status).getJsonObject("error");
    return error.isNull("code") ? "" : error.getString("code");
  }
}
