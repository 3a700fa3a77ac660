package org.assistants4j.chat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How browsers keep the files of the chat element: the libraries, whose paths name their versions,
 * for good; its own only after they have asked whether there are newer ones. By their dates they
 * would not see that, as a reproducible build gives each version the same.
 */
@WebFilter(
    urlPatterns = {"/assistants4j/*", "/webjars/dompurify/*", "/webjars/marked/*"},
    asyncSupported = true)
public final class ElementFiles extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String OURS = "/assistants4j/";
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  private final Map<String, String> tags = new ConcurrentHashMap<>();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    response.setHeader("X-Content-Type-Options", "nosniff");
    String tag = path.startsWith(OURS) ? tagOf(path) : null;
    response.setHeader("Cache-Control", path.startsWith(OURS) ? "no-cache" : FOR_GOOD);
    if (tag == null) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("ETag", tag);
      if (tag.equals(request.getHeader("If-None-Match"))) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      } else {
        chain.doFilter(new Undated(request), response);
      }
    }
  }

  /** Null when there is no such file. */
  private @Nullable String tagOf(String path) throws IOException {
    String known = tags.get(path);
    if (known != null) {
      return known;
    }
    try (InputStream file = getServletContext().getResourceAsStream(path)) {
      if (file == null) {
        return null;
      }
      String tag = '"' + digest(file.readAllBytes()) + '"';
      tags.put(path, tag);
      return tag;
    }
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** The server is not to answer by the date what was asked by the tag. */
  private static final class Undated extends HttpServletRequestWrapper {
    Undated(HttpServletRequest request) {
      super(request);
    }

    @Override
    public long getDateHeader(String name) {
      return "If-Modified-Since".equalsIgnoreCase(name) ? -1 : super.getDateHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return "If-Modified-Since".equalsIgnoreCase(name) ? null : super.getHeader(name);
    }
  }
}
