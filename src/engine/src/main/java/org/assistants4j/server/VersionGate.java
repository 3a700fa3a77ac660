package org.assistants4j.server;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/** What a version does not have is to its callers an unknown URL. */
public class VersionGate implements ContainerRequestFilter {
  @Context ResourceInfo matched;

  @Override
  public void filter(ContainerRequestContext request) {
    ApiVersion spoken = ApiVersion.or(request.getProperty(ApiVersion.PROPERTY));
    if (!has(spoken, matched.getResourceClass()) || !has(spoken, matched.getResourceMethod())) {
      throw new NotFoundException();
    }
  }

  private static boolean has(ApiVersion version, @Nullable AnnotatedElement element) {
    OnlyIn only = element == null ? null : element.getAnnotation(OnlyIn.class);
    return only == null || only.value() == version;
  }
}
