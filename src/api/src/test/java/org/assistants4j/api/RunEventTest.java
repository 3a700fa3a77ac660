package org.assistants4j.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunEventTest {
  @Test
  void aDeltaCarriesNothingButItsPiece() {
    RunEvent delta = new RunEvent.OfMessageDelta(MessageDelta.text("msg_1", "Hi", List.of()));
    assertEquals(
        "{\"id\":\"msg_1\",\"object\":\"thread.message.delta\",\"delta\":{\"content\":[{\"type\":"
            + "\"text\",\"index\":0,\"text\":{\"value\":\"Hi\",\"annotations\":[]}}]}}",
        delta.json());
    assertEquals(delta, RunEvent.read("thread.message.delta", delta.json()));
  }

  @Test
  void theEndOfAStreamIsNoJson() {
    assertEquals("[DONE]", new RunEvent.Done().json());
    assertInstanceOf(RunEvent.Done.class, RunEvent.read("done", "[DONE]"));
  }

  @Test
  void anErrorIsTheBareErrorAndTheLast() {
    RunEvent error = RunEvent.read("error", "{\"message\":\"m\",\"type\":\"server_error\"}");
    assertTrue(error.last());
    assertEquals(
        "{\"message\":\"m\",\"type\":\"server_error\",\"param\":null,\"code\":null}", error.json());
  }

  @Test
  void anUnknownEventComesBackAsItWas() {
    RunEvent event = RunEvent.read("thread.brand.new", "{\"x\": 1}");
    assertEquals("thread.brand.new", event.event());
    assertEquals("{\"x\": 1}", event.json());
  }
}
