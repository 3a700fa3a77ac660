package org.assistants4j.api.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names of parts and files in forms. Browsers send them as UTF-8 between quotes, by which
 * mime4j, the reader of several servers, mistakes one for the other or loses them; so the header is
 * read.
 */
public final class FormNames {
  private static final Pattern NAME = quoted("name");
  private static final Pattern FILE = quoted("filename");

  private FormNames() {}

  private static Pattern quoted(String parameter) {
    return Pattern.compile(";\\s*" + parameter + "\\s*=\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
  }

  /** The name of a part. */
  public static String ofPart(EntityPart part) {
    return read(part, NAME).orElseGet(part::getName);
  }

  /** The name of a part's file; empty when it is none. */
  public static Optional<String> ofFile(EntityPart part) {
    return read(part, FILE).or(part::getFileName);
  }

  private static Optional<String> read(EntityPart part, Pattern parameter) {
    String header = part.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION);
    return Optional.ofNullable(header)
        .flatMap(text -> parameter.matcher(text).results().findFirst())
        .map(found -> decoded(found.group(1)).replace("%22", "\""));
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
