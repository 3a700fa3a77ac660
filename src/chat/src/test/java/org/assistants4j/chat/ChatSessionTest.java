package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChatSessionTest {
  private final FakeServer server = new FakeServer();
  private final Map<String, Object> attributes = new HashMap<>();
  private @Nullable HttpSession made;
  private @Nullable String user;

  private final HttpSession session =
      FakeServer.stub(
          HttpSession.class,
          (name, arguments) ->
              switch (name) {
                case "getAttribute" -> attributes.get(arguments[0]);
                case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                case "removeAttribute" -> attributes.remove(arguments[0]);
                default -> throw new UnsupportedOperationException(name);
              });

  private final HttpServletRequest request =
      FakeServer.stub(
          HttpServletRequest.class,
          (name, arguments) ->
              switch (name) {
                case "getSession" -> session(arguments == null || (boolean) arguments[0]);
                case "getUserPrincipal" -> user == null ? null : (Principal) () -> user;
                default -> throw new UnsupportedOperationException(name);
              });

  private final ChatSession chat = new ChatSession(server.service(), request);

  private @Nullable HttpSession session(boolean create) {
    if (create) {
      made = session;
    }
    return made;
  }

  @Test
  void lookingMakesNoSessionAndNoThread() {
    assertEquals(Optional.empty(), chat.existing());
    assertEquals(null, made);
    assertEquals(List.of(), server.threads);
  }

  @Test
  void theThreadIsKeptInTheSessionAsAString() {
    String id = chat.conversation().id();
    assertEquals(Map.of("org.assistants4j.chat.thread", id), attributes);
    assertEquals(id, chat.conversation().id());
    assertEquals(1, server.threads.size());
  }

  @Test
  void aThreadThatIsNoMoreIsReplaced() {
    String first = chat.conversation().id();
    server.threads.clear();
    assertNotEquals(first, chat.conversation().id());
    server.threads.clear();
    assertEquals(Optional.empty(), chat.existing());
    assertEquals(Map.of(), attributes);
  }

  @Test
  void whoeverLogsInHasAConversationOfTheirOwn() {
    String anonymous = chat.conversation().id();
    user = "ann";
    String ann = chat.conversation().id();
    user = "bob";
    assertNotEquals(ann, chat.conversation().id());
    user = "ann";
    assertEquals(ann, chat.conversation().id());
    assertNotEquals(anonymous, ann);
  }

  @Test
  void forgettingDeletesTheThread() {
    String id = chat.conversation().id();
    chat.forget();
    assertEquals(Map.of(), attributes);
    assertEquals(List.of(id), server.deleted);
  }

  @Test
  void forgettingAThreadThatIsNoMoreIsFine() {
    chat.conversation();
    server.threads.clear();
    chat.forget();
    assertEquals(Map.of(), attributes);
  }
}
