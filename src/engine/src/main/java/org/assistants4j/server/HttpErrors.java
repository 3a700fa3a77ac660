package org.assistants4j.server;

import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;

/** What to say when HTTP itself, and no operation, refuses a request. */
final class HttpErrors {
  private static final int LONGEST_PATH = 200;

  private HttpErrors() {}

  static ApiException of(int status, String method, String path) {
    if (status >= 500) {
      return ApiException.of(
          status,
          new ApiError(
              "The server had an error while processing your request.",
              "server_error",
              null,
              null));
    }
    String request = method + " " + path.substring(0, Math.min(path.length(), LONGEST_PATH));
    String message =
        switch (status) {
          case 400 -> "The request is malformed: check its URL, its headers and its body.";
          case 404 -> "Invalid URL (" + request + ")";
          case 405 -> "Not allowed method for this URL (" + request + ")";
          case 406 -> "The Accept header allows no form that this URL answers in.";
          case 415 -> "Unsupported Content-Type: send application/json, or files as a form.";
          default -> "The request could not be answered (HTTP " + status + ").";
        };
    return ApiException.of(status, ApiError.invalidRequest(message));
  }
}
