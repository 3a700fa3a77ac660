package org.assistants4j.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * What stands for the ids of the API in a browser: hashes, of which nobody can make the ids again.
 * A handle is found by comparing it with those of what somebody has, so that it opens nothing else.
 */
final class Handles {
  private static final int BYTES = 16;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private Handles() {}

  static String ofConversation(String threadId) {
    return of("conversation", threadId);
  }

  static String ofMessage(String messageId) {
    return of("message", messageId);
  }

  static String ofFile(String fileId) {
    return of("file", fileId);
  }

  static String ofTool(String callId) {
    return of("tool", callId);
  }

  static String ofPerson(String name) {
    return of("person", name);
  }

  private static String of(String kind, String id) {
    byte[] hash = sha256().digest((kind + ":" + id).getBytes(UTF_8));
    return TEXT.encodeToString(Arrays.copyOf(hash, BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException neverInJava) {
      throw new IllegalStateException(neverInJava);
    }
  }
}
