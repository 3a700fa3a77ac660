package org.assistants4j.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.Attachment;
import org.assistants4j.api.ContentPart;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.FilesApi;
import org.assistants4j.api.ImageFile;
import org.assistants4j.api.ImageUrl;
import org.assistants4j.api.Managed;
import org.assistants4j.api.Role;
import org.assistants4j.api.Tool;

/** Makes a message of a question: uploads what comes with it. */
final class Enclosures {
  private final FilesApi files;
  private final List<String> uploaded = new ArrayList<>();
  private final List<ContentPart> content = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();

  Enclosures(FilesApi files) {
    this.files = files;
  }

  /**
   * @throws IllegalStateException when there are files and the assistant has no tool for them
   */
  CreateMessageRequest message(Question question, Assistant assistant) {
    content.add(new ContentPart.Text(question.text()));
    try {
      question.enclosures().forEach(enclosure -> add(enclosure, assistant));
    } catch (RuntimeException | Error failed) {
      deleteUploads();
      throw failed;
    }
    Map<String, String> metadata = Managed.noting(question.metadata(), uploaded);
    return new CreateMessageRequest(
        Role.USER,
        content,
        attachments.isEmpty() ? null : attachments,
        metadata.isEmpty() ? null : metadata,
        null);
  }

  private void add(Enclosure enclosure, Assistant assistant) {
    if (enclosure instanceof Enclosure.UploadedFile it) {
      List<Tool> tools = readers(assistant);
      attach(upload(it.file(), "assistants"), tools);
    } else if (enclosure instanceof Enclosure.KnownFile it) {
      attach(it.id(), readers(assistant));
    } else if (enclosure instanceof Enclosure.UploadedImage it) {
      look(upload(it.image(), "vision"));
    } else if (enclosure instanceof Enclosure.KnownImage it) {
      look(it.id());
    } else if (enclosure instanceof Enclosure.ImageAt it) {
      content.add(new ContentPart.OfImageUrl(new ImageUrl(it.url(), null, null), null));
    }
  }

  private void attach(String fileId, List<Tool> tools) {
    attachments.add(new Attachment(fileId, tools, null));
  }

  private void look(String fileId) {
    content.add(new ContentPart.OfImageFile(new ImageFile(fileId, null, null), null));
  }

  private String upload(NewFile file, String purpose) {
    String id = upload(files, file, purpose).id();
    uploaded.add(id);
    return id;
  }

  static FileObject upload(FilesApi files, NewFile file, String purpose) {
    try (InputStream bytes = file.content().open()) {
      return files.create(new FileUpload(file.name(), purpose, bytes));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The tools of an assistant that read files.
   *
   * @throws IllegalStateException when it has none
   */
  static List<Tool> readers(Assistant assistant) {
    List<Tool> readers = new ArrayList<>();
    for (Tool tool : assistant.tools()) {
      if (tool instanceof Tool.FileSearch) {
        readers.add(new Tool.FileSearch());
      } else if (tool instanceof Tool.CodeInterpreter) {
        readers.add(new Tool.CodeInterpreter());
      }
    }
    if (readers.isEmpty()) {
      throw new IllegalStateException(
          "The assistant '"
              + assistant.name()
              + "' has no tool that reads files: add file_search or code_interpreter to its"
              + " tools.");
    }
    return readers;
  }

  /** Takes back what was uploaded for a question that could not be asked. */
  void deleteUploads() {
    uploaded.forEach(id -> Quietly.delete(id, files::delete));
    uploaded.clear();
  }
}
