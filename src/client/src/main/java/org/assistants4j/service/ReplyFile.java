package org.assistants4j.service;

import java.io.InputStream;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.FilesApi;

/** A file in a message: one that the assistant made, or that came with a question. */
public final class ReplyFile {
  private final FilesApi files;
  private final String id;
  private final String path;

  ReplyFile(FilesApi files, String id, String path) {
    this.files = files;
    this.id = id;
    this.path = path;
  }

  public String id() {
    return id;
  }

  /**
   * What stands for the file in the text, such as {@code sandbox:/mnt/data/chart.csv}: replace it
   * by an address of yours. Empty where the text does not mention the file.
   */
  public String path() {
    return path;
  }

  /**
   * Its name, of which the server is asked.
   *
   * @throws ApiException with status 404 when the file is no more
   */
  public String name() {
    return files.retrieve(id).filename();
  }

  /**
   * Its bytes; the caller closes the stream.
   *
   * @throws ApiException with status 404 when the file is no more, and 400 when it is one that was
   *     uploaded for the tools of an assistant
   */
  public InputStream open() {
    return files.content(id);
  }

  @Override
  public String toString() {
    return "ReplyFile[" + id + "]";
  }
}
