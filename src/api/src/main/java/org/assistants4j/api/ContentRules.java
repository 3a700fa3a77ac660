package org.assistants4j.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What holds for the content and the attachments of a message that a request gives. */
final class ContentRules {
  private static final Set<String> DETAILS = Set.of("auto", "low", "high");
  private static final int SHOWN = 64;
  private static final Pattern DATA =
      Pattern.compile("(?i)data:image/(png|jpe?g|gif|webp);base64,[A-Za-z0-9+/]++={0,2}");

  private ContentRules() {}

  static void check(List<ContentPart> content) {
    Check.notEmpty(content, "content");
    boolean says = false;
    for (int i = 0; i < content.size(); i++) {
      ContentPart part = content.get(i);
      check(part, "content[" + i + "]");
      says |= !(part instanceof ContentPart.Text text) || !text.text().isEmpty();
    }
    if (!says) {
      throw new InvalidParameterException(
          "Invalid '%s': message content must be non-empty.", "content", "invalid_value");
    }
  }

  private static void check(ContentPart part, String path) {
    if (part instanceof ContentPart.Text text) {
      Check.length(text.text(), CreateMessageRequest.MAX_TEXT, "content");
    } else if (part instanceof ContentPart.OfImageFile image) {
      Check.oneOf(image.imageFile().detail(), DETAILS, path + ".image_file.detail");
    } else if (part instanceof ContentPart.OfImageUrl image) {
      Check.oneOf(image.imageUrl().detail(), DETAILS, path + ".image_url.detail");
      url(image.imageUrl().url(), path + ".image_url.url");
    } else {
      throw new InvalidParameterException(
          "Invalid '%s': there is no such content.", path + ".type", "invalid_value");
    }
  }

  private static void url(String url, String path) {
    boolean data = url.regionMatches(true, 0, "data:", 0, 5);
    if (data ? !isImage(url) : !isWeb(url)) {
      throw new InvalidParameterException(
          "Invalid '%s': expected an http or https URL, or a data URL with a base64 PNG, JPEG, GIF"
              + " or WebP image, but got '"
              + url.substring(0, Math.min(SHOWN, url.length()))
              + "'.",
          path,
          "invalid_value");
    }
  }

  private static boolean isImage(String url) {
    return DATA.matcher(url).matches();
  }

  private static boolean isWeb(String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return Set.of("http", "https").contains(scheme) && uri.getHost() != null;
    } catch (URISyntaxException noUrl) {
      return false;
    }
  }

  static void attachments(@Nullable List<Attachment> attachments) {
    if (attachments == null) {
      return;
    }
    for (int i = 0; i < attachments.size(); i++) {
      String path = "attachments[" + i + "]";
      Check.required(attachments.get(i).fileId(), path + ".file_id");
      List<Tool> tools = attachments.get(i).tools();
      for (int j = 0; j < tools.size(); j++) {
        if (!(tools.get(j) instanceof Tool.FileSearch
            || tools.get(j) instanceof Tool.CodeInterpreter)) {
          Check.oneOf(
              "function",
              Set.of("code_interpreter", "file_search"),
              path + ".tools[" + j + "].type");
        }
      }
    }
  }
}
