package org.assistants4j.service;

/** What comes with a question. */
sealed interface Enclosure {

  /** A file to be uploaded for the assistant's tools. */
  record UploadedFile(NewFile file) implements Enclosure {}

  /** A file that the server has, for the assistant's tools. */
  record KnownFile(String id) implements Enclosure {}

  /** An image to be uploaded and looked at. */
  record UploadedImage(NewFile image) implements Enclosure {}

  /** An image that the server has. */
  record KnownImage(String id) implements Enclosure {}

  /** An image that the model fetches. */
  record ImageAt(String url) implements Enclosure {}
}
