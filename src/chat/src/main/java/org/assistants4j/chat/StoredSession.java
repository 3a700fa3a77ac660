package org.assistants4j.chat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Method;

/**
 * Has a session stored before an answer begins. Open Liberty stores sessions when a request has
 * ended, which for a streamed answer is at its end, and a server that is killed meanwhile takes the
 * conversation with it. Its interface for that is used where it is; nothing else is needed where it
 * is not.
 */
final class StoredSession {
  private static final String INTERFACE = "com.ibm.websphere.servlet.session.IBMSession";

  private StoredSession() {}

  static void write(HttpSession session) {
    try {
      Method sync =
          Class.forName(INTERFACE, false, session.getClass().getClassLoader()).getMethod("sync");
      // For a new session the first call makes a row, and the second writes what it holds.
      sync.invoke(session);
      sync.invoke(session);
    } catch (ReflectiveOperationException | IllegalArgumentException otherServer) {
      System.getLogger(StoredSession.class.getName())
          .log(System.Logger.Level.TRACE, "Sessions are stored when requests end", otherServer);
    }
  }
}
