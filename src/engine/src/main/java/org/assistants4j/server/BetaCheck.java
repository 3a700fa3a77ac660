package org.assistants4j.server;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Set;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;

/** Refuses requests that do not say which version of the Assistants API they speak. */
@ApplicationScoped
@PreMatching
@Priority(BetaCheck.ORDER)
public class BetaCheck implements ContainerRequestFilter {
  /** After the size of the body, before anybody reads it. */
  static final int ORDER = 200;

  private static final String HEADER = "OpenAI-Beta";
  private static final Set<String> VERSIONED = Set.of("assistants", "threads", "vector_stores");

  @Inject Caller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath().replaceFirst("^/+", "");
    String root = path.split("[/;]", 2)[0];
    boolean asksOnlyForMethods = request.getMethod().equals(HttpMethod.OPTIONS);
    if (VERSIONED.contains(root) && !asksOnlyForMethods) {
      ApiVersion version =
          ApiVersion.named(request.getHeaderString(HEADER)).orElseThrow(BetaCheck::missing);
      request.setProperty(ApiVersion.PROPERTY, version);
      caller.speaks(version);
    }
  }

  private static ApiException missing() {
    return ApiException.of(
        400,
        new ApiError(
            "You must provide the 'OpenAI-Beta' header to access the Assistants API. Set it to"
                + " 'OpenAI-Beta: assistants=v2', or to 'assistants=v1' for the first version.",
            "invalid_request_error",
            null,
            "invalid_beta"));
  }
}
