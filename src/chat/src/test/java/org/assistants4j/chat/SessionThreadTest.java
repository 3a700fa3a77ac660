package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionThreadTest {
  private final FakeServer server = new FakeServer();
  private final Map<String, Object> attributes = new HashMap<>();
  private @Nullable HttpSession made;
  private @Nullable String user;
  private int changes;
  private boolean ofAnother;

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
                case "changeSessionId" -> "changed-" + ++changes;
                case "getUserPrincipal" -> user == null ? null : (Principal) () -> user;
                default -> throw new UnsupportedOperationException(name);
              });

  private @Nullable HttpSession session(boolean create) {
    if (ofAnother) {
      throw new IllegalStateException("A user has attempted to access a session owned by another.");
    }
    if (create) {
      made = session;
    }
    return made;
  }

  private SessionThread chat() {
    return new SessionThread(server.service(), request);
  }

  private String conversation() {
    return chat().orNew(Optional.of("A title")).conversation().id();
  }

  private Optional<String> existing() {
    return chat().existing().map(found -> found.conversation().id());
  }

  @Test
  void lookingMakesNoSessionAndNoThread() {
    assertEquals(Optional.empty(), existing());
    user = "ann";
    assertEquals(Optional.empty(), existing());
    assertEquals(null, made);
    assertEquals(Map.of(), server.threads);
  }

  @Test
  void theThreadIsKeptInTheSessionAsAString() {
    String id = conversation();
    assertEquals(Map.of(SessionThread.ATTRIBUTE, id), attributes);
    assertEquals(id, conversation());
    assertEquals(Set.of(id), server.threads.keySet());
    assertEquals("anonymous", server.threads.get(id).get("chat"));
  }

  @Test
  void aThreadThatIsNoMoreIsReplaced() {
    String first = conversation();
    server.threads.clear();
    assertNotEquals(first, conversation());
    server.threads.clear();
    assertEquals(Optional.empty(), existing());
    assertEquals(Map.of(), attributes);
  }

  @Test
  void whoLogsInKeepsTheConversationAndHasAnotherSessionId() {
    String anonymous = conversation();
    user = "ann";
    assertEquals(Optional.of(anonymous), existing());
    assertEquals(1, changes);
    assertEquals("ann", server.threads.get(anonymous).get("chat_user"));
    assertEquals(null, server.threads.get(anonymous).get("chat"));
    assertEquals(Optional.of(anonymous), existing());
    assertEquals(1, changes);
  }

  @Test
  void whoLogsOutOrIsAnotherHasNotTheConversation() {
    user = "ann";
    String anns = conversation();
    assertEquals("A title", server.threads.get(anns).get("title"));
    user = null;
    assertEquals(Optional.empty(), existing());
    assertEquals(Map.of(), attributes);
    attributes.put(SessionThread.ATTRIBUTE, anns);
    user = "bob";
    assertNotEquals(anns, conversation());
  }

  @Test
  void whoComesBackFindsTheNewest() {
    user = "ann";
    conversation();
    chat().beginAnew();
    String second = conversation();
    attributes.clear();
    made = null;
    assertEquals(Optional.of(second), existing());
    assertEquals(null, made);
    user = "bob";
    assertEquals(Optional.empty(), existing());
  }

  @Test
  void aNewBeginningStaysNewForAPersonToo() {
    user = "ann";
    String first = conversation();
    chat().beginAnew();
    assertEquals(Optional.empty(), existing());
    assertNotEquals(first, conversation());
    assertTrue(server.threads.containsKey(first));
  }

  @Test
  void aSessionThatTheServerRefusesIsNoneAndCannotBeUsed() {
    conversation();
    ofAnother = true;
    assertEquals(Optional.empty(), existing());
    var refused = assertThrows(BadChatRequestException.class, this::conversation);
    assertEquals("foreign_session", refused.error().code());
  }

  @Test
  void longNamesAreToldApart() {
    user = "x".repeat(600);
    String longNamed = conversation();
    user = "x".repeat(601);
    assertNotEquals(Optional.of(longNamed), existing());
  }
}
