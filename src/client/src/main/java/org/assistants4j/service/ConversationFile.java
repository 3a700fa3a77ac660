package org.assistants4j.service;

import java.util.Optional;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.VectorStoreFile;

/**
 * A file that the assistant's tools may use in a conversation.
 *
 * @param search how it is with searching in it: whether it was read, or why it cannot be; empty
 *     when the file is for the code interpreter alone
 */
public record ConversationFile(FileObject file, Optional<VectorStoreFile> search) {

  public String id() {
    return file.id();
  }

  public String name() {
    return file.filename();
  }
}
