package org.assistants4j.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code metadata[KEY]=VALUE}, for which the parameters of a REST client have no form: its
 * name is not known beforehand. One parameter carries all pairs to this filter, in letters that no
 * runtime encodes.
 */
public final class MetadataQuery implements ClientRequestFilter {
  static final String PARAMETER = "metadata-pairs";

  private static final Pattern CARRIED = Pattern.compile(PARAMETER + "=([\\w-]*)");

  /** What carries these pairs to the filter; null for none. */
  static @Nullable String of(Map<String, String> pairs) {
    if (pairs.isEmpty()) {
      return null;
    }
    String query =
        pairs.entrySet().stream()
            .map(
                pair -> encoded("metadata[" + pair.getKey() + "]") + "=" + encoded(pair.getValue()))
            .collect(Collectors.joining("&"));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(query.getBytes(UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public void filter(ClientRequestContext request) {
    request.setUri(written(request.getUri()));
  }

  static URI written(URI address) {
    Matcher carried = CARRIED.matcher(address.toString());
    return carried.find()
        ? URI.create(
            carried.replaceFirst(
                Matcher.quoteReplacement(
                    new String(Base64.getUrlDecoder().decode(carried.group(1)), UTF_8))))
        : address;
  }
}
