package org.assistants4j.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.FilesApi;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.ToolCall;

/** The names of files, each asked for once. */
final class FileNames {
  private final FilesApi files;
  private final Map<String, String> known = new HashMap<>();

  FileNames(FilesApi files) {
    this.files = files;
  }

  /** Takes the names that searches have told. */
  FileNames learn(List<RunStep> steps) {
    for (RunStep step : steps) {
      if (step.stepDetails() instanceof StepDetails.ToolCalls calls) {
        calls.toolCalls().forEach(this::learn);
      }
    }
    return this;
  }

  private void learn(ToolCall call) {
    if (call instanceof ToolCall.FileSearch search && search.fileSearch().results() != null) {
      for (ToolCall.Result result : search.fileSearch().results()) {
        known.put(result.fileId(), result.fileName());
      }
    }
  }

  /** The file's name, or its id when the server does not tell it: an answer is worth more. */
  String of(String fileId) {
    return known.computeIfAbsent(fileId, this::ask);
  }

  private String ask(String fileId) {
    try {
      return Objects.requireNonNullElse(files.retrieve(fileId).filename(), fileId);
    } catch (ApiException untold) {
      System.getLogger(FileNames.class.getName())
          .log(System.Logger.Level.DEBUG, "The name of " + fileId + " is not known", untold);
      return fileId;
    }
  }
}
