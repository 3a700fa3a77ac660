package org.assistants4j.chat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Method;
import java.util.regex.Pattern;

/**
 * Has a session stored before an answer begins. Open Liberty stores sessions when a request has
 * ended, which for a streamed answer is at its end, and a server that is killed meanwhile takes the
 * conversation with it. Its own method for that is used; no other server is asked.
 */
final class StoredSession {
  private static final Pattern LIBERTY = Pattern.compile("(io\\.openliberty|com\\.ibm\\.ws)\\..*");

  private StoredSession() {}

  static void write(HttpSession session) {
    if (!LIBERTY.matcher(session.getClass().getName()).matches()) {
      return;
    }
    try {
      Method sync = session.getClass().getMethod("sync");
      // For a new session the first call makes a row, and the second writes what it holds.
      sync.invoke(session);
      sync.invoke(session);
    } catch (ReflectiveOperationException | RuntimeException notStored) {
      System.getLogger(StoredSession.class.getName())
          .log(System.Logger.Level.DEBUG, "A session is stored when its request ends", notStored);
    }
  }
}
