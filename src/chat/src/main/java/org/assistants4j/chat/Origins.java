package org.assistants4j.chat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Locale;
import java.util.Set;

/** Answers pages of our own origin only, before anything of a request is read. */
@PreMatching
@Dependent
public class Origins implements ContainerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD");
  private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");
  private static final String OWN = "same-origin";

  @Inject ChatSettings settings;

  @Override
  public void filter(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    String origin = request.getHeaderString("Origin");
    boolean own =
        site == null
            ? origin == null || isOwn(origin, request)
            : SAFE.contains(request.getMethod()) ? !FOREIGN.contains(site) : site.equals(OWN);
    if (!own) {
      throw BadChatRequestException.forbidden("Only pages of this server may ask it.");
    }
  }

  /** The scheme may be another one where a proxy speaks TLS for this server. */
  private boolean isOwn(String origin, ContainerRequestContext request) {
    String named = origin.toLowerCase(Locale.ROOT);
    String here = request.getUriInfo().getRequestUri().getAuthority();
    return settings.origins().contains(named)
        || here != null && here.equalsIgnoreCase(authority(named));
  }

  private static String authority(String origin) {
    int scheme = origin.indexOf("://");
    return scheme < 0 ? "" : origin.substring(scheme + 3);
  }
}
