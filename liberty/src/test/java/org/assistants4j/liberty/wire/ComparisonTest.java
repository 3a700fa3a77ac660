package org.assistants4j.liberty.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not as described is found, shown on a description of one operation and one event. */
class ComparisonTest {
  private static final String DESCRIPTION =
      """
      paths:
        /models:
          get:
            responses:
              '200':
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Model'}
        /threads/runs:
          post:
            responses:
              '200':
                content:
                  text/event-stream:
                    schema: {type: string}
      components:
        schemas:
          Model:
            type: object
            title: A word that only describes
            required: [id]
            properties:
              id: {type: string}
              title: {anyOf: [{type: string}, {type: 'null'}]}
          AssistantStreamEvent:
            oneOf:
              - properties:
                  event: {type: string, enum: [thread.created]}
                  data: {$ref: '#/components/schemas/Model'}
          ErrorResponse:
            type: object
            required: [error]
            properties: {error: {type: object}}
      """;
  private static final String JSON = "application/json";

  @TempDir Path folder;
  private Comparison comparison;

  @BeforeEach
  void describe() throws IOException {
    Files.writeString(folder.resolve("assistants-v1.yaml"), DESCRIPTION);
    Files.writeString(folder.resolve("assistants-v2.yaml"), DESCRIPTION);
    comparison = new Comparison(folder);
  }

  @Test
  void anAnswerAsDescribedPasses() {
    answer(200, JSON, "{\"id\":\"m\",\"title\":null}");
    answer(404, JSON, "{\"error\":{}}");
    assertTrue(comparison.passed(), comparison::report);
    assertEquals(
        "2 answers and 0 events checked against the description, 0 violations",
        comparison.summary());
  }

  @Test
  void anUnknownMemberIsFound() {
    answer(200, JSON, "{\"id\":\"m\",\"extra\":1}");
    assertFound("'extra'");
  }

  @Test
  void aMissingMemberIsFound() {
    answer(200, JSON, "{\"title\":\"m\"}");
    assertFound("'id'");
  }

  @Test
  void anAnswerThatIsNoJsonIsFound() {
    answer(200, JSON, "{");
    assertFound("no JSON");
  }

  @Test
  void anotherStatusOrTypeIsFound() {
    answer(201, JSON, "{\"id\":\"m\"}");
    assertFound("201");
    answer(200, "text/html", "");
    assertFound("text/html");
  }

  @Test
  void anErrorInAnotherFormIsFound() {
    answer(404, "text/html", "");
    assertFound("404 of type 'text/html'");
    answer(404, JSON, "{\"message\":\"no\"}");
    assertFound("'message'");
  }

  @Test
  void anAnsweredOperationThatTheApiDoesNotHaveIsFound() {
    comparison.add(new Exchange("T.t", "POST", "/v1/models", "", 200, JSON, "{}"));
    assertFound("no operation");
  }

  @Test
  void eventsAreComparedOneByOne() {
    String stream =
        """

        : keep-alive

        event: thread.created
        data: {"id":"m"}

        event: thread.created
        data: {"name":"m"}

        event: thread.invented
        data: {}

        event: cut off""";
    comparison.add(
        new Exchange("T.t", "POST", "/v1/threads/runs", "", 200, "text/event-stream", stream));
    assertTrue(comparison.summary().contains("1 answers and 3 events"), comparison.summary());
    assertFound("thread.created : property 'name'");
    assertFound("thread.invented");
  }

  private void answer(int status, String type, String body) {
    comparison.add(new Exchange("T.t", "GET", "/v1/models", "", status, type, body));
  }

  private void assertFound(String words) {
    assertFalse(comparison.passed());
    assertTrue(comparison.report().contains(words), comparison::report);
  }
}
