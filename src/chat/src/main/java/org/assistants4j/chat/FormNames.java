package org.assistants4j.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The names of files in forms. Browsers send them as UTF-8 between quotes, which readers of
 * multipart bodies take for other characters, or for no name at all.
 */
final class FormNames {
  private static final Pattern NAME =
      Pattern.compile(";\\s*filename\\s*=\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

  private FormNames() {}

  /** The name of a part's file; empty when it is none. */
  static Optional<String> of(EntityPart part) {
    String header = part.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION);
    Optional<String> quoted =
        header == null
            ? Optional.empty()
            : NAME.matcher(header).results().map(FormNames::name).findFirst();
    return quoted.or(part::getFileName);
  }

  private static String name(MatchResult found) {
    return decoded(found.group(1)).replace("%22", "\"");
  }

  private static String decoded(String name) {
    if (!ISO_8859_1.newEncoder().canEncode(name)) {
      return name;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(name.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException decodedAlready) {
      return name;
    }
  }
}
