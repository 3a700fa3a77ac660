package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantFile;
import org.assistants4j.api.AssistantFilesApi;
import org.assistants4j.api.CreateAssistantFileRequest;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.api.ModifyAssistantRequestBuilder;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolResources;
import org.assistants4j.engine.model.Turn;
import org.assistants4j.engine.run.FileIds;
import org.junit.jupiter.api.Test;

/** The files that version 1 gives assistants, and what version 2 sees of them. */
class AssistantFilesTest extends WithEngine {
  @Test
  void aToolThatIsAddedReachesTheFilesThatAreThere() {
    String file = upload();
    Assistant assistant = assistant(List.of(file));
    assertNull(assistant.toolResources());
    assertEquals(List.of(file), code(tools(assistant, new Tool.CodeInterpreter())));
  }

  @Test
  void aToolThatOnlyTheRunHasReachesThemToo() {
    model.calls("call_1", "file_search", "{\"query\":\"fact\"}").says("Done");
    var request =
        CreateRunRequestBuilder.builder()
            .assistantId(assistant(List.of(upload())).id())
            .tools(List.of(new Tool.FileSearch()))
            .build();
    Heard.all(rig.api().runStreams().create(rig.thread("Facts?"), request));
    Turn.Output found =
        model.requests().get(1).turns().stream()
            .filter(Turn.Output.class::isInstance)
            .map(Turn.Output.class::cast)
            .findFirst()
            .orElseThrow();
    assertTrue(found.text().contains("A fact."), found.text());
  }

  @Test
  void filesThatAreNoLongerListedAreTakenAway() {
    String first = upload();
    String second = upload();
    String third = upload();
    Assistant assistant = assistant(List.of(first, second), new Tool.CodeInterpreter());
    assertEquals(List.of(first, second), code(assistant));
    Assistant changed = files(assistant, second, third);
    assertEquals(List.of(second, third), code(changed));
    assertEquals(List.of(second, third), listed(assistant));
  }

  @Test
  void whatVersionTwoReachesIsLeftAlone() {
    String ours = upload();
    String theirs = upload();
    Assistant assistant = assistant(List.of(ours), new Tool.CodeInterpreter());
    Assistant changed =
        rig.api()
            .assistants()
            .modify(
                assistant.id(),
                ModifyAssistantRequestBuilder.builder()
                    .tools(List.of(new Tool.CodeInterpreter()))
                    .toolResources(
                        new ToolResources(new ToolResources.CodeInterpreter(List.of(theirs)), null))
                    .build());
    assertEquals(List.of(theirs), code(changed));
    assertEquals(List.of(ours), listed(assistant));
    assertEquals(List.of(theirs), code(files(changed)));
  }

  @Test
  void anAssistantHasAtMostTwentyFiles() {
    List<String> twenty = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      twenty.add(upload());
    }
    Assistant assistant = assistant(twenty);
    var request = new CreateAssistantFileRequest(upload());
    var refused =
        assertThrows(
            InvalidParameterException.class, () -> files().create(assistant.id(), request));
    assertEquals("file_ids", refused.param());
    assertEquals(twenty, listed(assistant));
    files().delete(assistant.id(), twenty.get(0));
    files().create(assistant.id(), request);
  }

  @Test
  void aFileThatIsNotThereLeavesNothingBehind() {
    Assistant assistant = assistant(List.of());
    assertThrows(ApiException.class, () -> files(assistant, upload(), "file-none"));
    assertEquals(List.of(), listed(assistant));
  }

  @Test
  void filesGoWithTheirAssistant() {
    Assistant assistant = assistant(List.of(upload()));
    rig.api().assistants().delete(assistant.id());
    assertEquals(0, rig.engine().fileIds("default", List.of(assistant.id())).size());
  }

  @Test
  void anotherTenantSeesNothing() {
    String file = upload();
    Assistant assistant = assistant(List.of(file));
    AssistantFilesApi others = rig.engine().assistantFiles("other");
    assertEquals(
        404,
        assertThrows(ApiException.class, () -> others.retrieve(assistant.id(), file)).status());
    assertEquals(0, rig.engine().fileIds("other", List.of(assistant.id())).size());
  }

  private AssistantFilesApi files() {
    return rig.engine().assistantFiles("default");
  }

  private List<String> listed(Assistant assistant) {
    return files().list(assistant.id(), 100, "asc", null, null).data().stream()
        .map(AssistantFile::id)
        .toList();
  }

  private Assistant assistant(List<String> files, Tool... tools) {
    return rig.api()
        .assistants()
        .create(
            CreateAssistantRequestBuilder.builder()
                .model("scripted")
                .tools(List.of(tools))
                .additionalProperties(FileIds.carry(null, files))
                .build());
  }

  private Assistant files(Assistant assistant, String... files) {
    return rig.api()
        .assistants()
        .modify(
            assistant.id(),
            ModifyAssistantRequestBuilder.builder()
                .additionalProperties(FileIds.carry(null, Arrays.asList(files)))
                .build());
  }

  private Assistant tools(Assistant assistant, Tool... tools) {
    return rig.api()
        .assistants()
        .modify(
            assistant.id(), ModifyAssistantRequestBuilder.builder().tools(List.of(tools)).build());
  }

  private static List<String> code(Assistant assistant) {
    return assistant.toolResources().codeInterpreter().fileIds();
  }

  private String upload() {
    var content = new ByteArrayInputStream("A fact.".getBytes(StandardCharsets.UTF_8));
    return rig.api().files().create(new FileUpload("a.txt", "assistants", content)).id();
  }
}
