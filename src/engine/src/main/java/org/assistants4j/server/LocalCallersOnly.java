package org.assistants4j.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;

/** Without keys there is nothing to tell callers apart by, so only this machine is answered. */
@PreMatching
public class LocalCallersOnly implements ContainerRequestFilter {
  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!isLoopback(servletRequest.getRemoteAddr())) {
      throw new ApiException(
          401,
          new ApiError(
              "This server answers callers on its own machine only.",
              "invalid_request_error",
              null,
              "invalid_api_key"));
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }
}
