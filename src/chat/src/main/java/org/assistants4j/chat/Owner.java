package org.assistants4j.chat;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.Managed;
import org.jspecify.annotations.Nullable;

/**
 * Whose conversations a request may see: those of a person, or of nobody in particular.
 *
 * @param person the name of who is logged in, or null
 */
record Owner(@Nullable String person) {
  private static final String USER = "chat_user";
  private static final int LONGEST = 512;

  static Owner of(HttpServletRequest request) {
    Principal user = request.getUserPrincipal();
    return new Owner(user == null ? null : user.getName());
  }

  boolean isPerson() {
    return person != null;
  }

  /** How a conversation of this owner is tagged. */
  Map<String, String> tags() {
    return person == null ? Map.of(Managed.CHAT, Managed.ANONYMOUS) : Map.of(USER, noted(person));
  }

  /** Whether a conversation with these tags is this owner's. */
  boolean has(Map<String, String> tags) {
    Optional<String> user = Optional.ofNullable(tags.get(USER));
    return user.equals(Optional.ofNullable(person).map(Owner::noted));
  }

  /** Whether a conversation that was begun by nobody in particular becomes this person's. */
  boolean adopts(Map<String, String> tags) {
    return person != null && !tags.containsKey(USER);
  }

  /** A name that is too long to be noted is told apart by its hash. */
  private static String noted(String name) {
    return name.length() <= LONGEST ? name : Handles.ofPerson(name);
  }
}
