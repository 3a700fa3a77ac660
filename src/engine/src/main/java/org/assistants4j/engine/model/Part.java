package org.assistants4j.engine.model;

/** A piece of what a user says to a model. */
public sealed interface Part {

  record Text(String text) implements Part {}

  /**
   * An image by its address.
   *
   * @param url of http, https or data
   * @param detail {@code auto}, {@code low} or {@code high}
   */
  record ImageUrl(String url, String detail) implements Part {}

  /**
   * An image itself.
   *
   * @param mediaType such as {@code image/png}
   * @param base64 its bytes
   * @param detail {@code auto}, {@code low} or {@code high}
   */
  record Image(String mediaType, String base64, String detail) implements Part {}
}
