package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.ContentPart;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.ImageFile;
import org.assistants4j.api.ImageUrl;
import org.assistants4j.api.LastError;
import org.assistants4j.api.Role;
import org.assistants4j.api.Run;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.WithEngine;
import org.assistants4j.engine.model.Part;
import org.assistants4j.engine.model.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images on their way from messages to the model. */
class ImagesTest extends WithEngine {
  @ParameterizedTest
  @CsvSource({
    "image/png, 89504E470D0A1A0A00",
    "image/jpeg, FFD8FFE000",
    "image/gif, 47494638396100",
    "image/gif, 47494638376100",
    "image/webp, 5249464600000000574542505650"
  })
  void anImageIsGivenWithTheTypeThatItsBytesTell(String type, String hex) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    String file = upload(bytes);
    run(thread(new ContentPart.Text("What?"), image(file, "low")));
    Turn.User turn = (Turn.User) model.requests().get(0).turns().get(0);
    assertEquals(
        List.of(
            new Part.Text("What?"),
            new Part.Image(type, Base64.getEncoder().encodeToString(bytes), "low")),
        turn.parts());
  }

  @Test
  void anAddressIsGivenAsItIs() {
    ImageUrl url = new ImageUrl("https://example.org/a.png", null, null);
    run(thread(new ContentPart.OfImageUrl(url, null)));
    Turn.User turn = (Turn.User) model.requests().get(0).turns().get(0);
    assertEquals(List.of(new Part.ImageUrl("https://example.org/a.png", "auto")), turn.parts());
  }

  @Test
  void aFileThatIsNoImageFailsTheRunWithItsId() {
    String file = upload("plain words".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        new LastError(
            "invalid_prompt", "The file " + file + " is no PNG, JPEG, GIF or WebP image."),
        run(thread(image(file, null))).lastError());
  }

  @Test
  void anImageThatWasDeletedFailsTheRunWithItsId() {
    String file = upload(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    String thread = thread(image(file, null));
    rig.api().files().delete(file);
    assertEquals(
        new LastError("invalid_prompt", "The image " + file + " was deleted."),
        run(thread).lastError());
    assertEquals(0, model.requests().size());
  }

  @Test
  void anImageThatIsNotThereIsRefusedWithTheMessage() {
    ApiException refused = assertThrows(ApiException.class, () -> thread(image("file-none", null)));
    assertEquals(404, refused.status());
    assertEquals("No file found with id 'file-none'.", refused.getMessage());
  }

  @Test
  void anotherTenantsImageIsNotThere() {
    String theirs =
        rig.engine()
            .tenant("other")
            .files()
            .create(
                new FileUpload("a.png", "vision", new ByteArrayInputStream(new byte[] {1, 2, 3})))
            .id();
    assertEquals(404, assertThrows(ApiException.class, () -> thread(image(theirs, null))).status());
  }

  @Test
  void anImageLargerThanModelsTakeIsRefusedWithTheMessage() {
    String file = upload(new byte[Images.MOST + 1]);
    ApiException refused = assertThrows(ApiException.class, () -> thread(image(file, null)));
    assertEquals(400, refused.status());
    assertEquals("The image " + file + " is larger than 20 MB.", refused.getMessage());
  }

  @Test
  void imagesThatAreTooLargeTogetherFailTheRun() {
    byte[] large = new byte[Images.MOST];
    System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 0, large, 0, 3);
    String thread =
        thread(image(upload(large), null), image(upload(large), null), image(upload(large), null));
    assertEquals(
        "The images of this prompt are larger than 50 MB together.",
        run(thread).lastError().message());
  }

  private static ContentPart image(String file, String detail) {
    return new ContentPart.OfImageFile(new ImageFile(file, detail, null), null);
  }

  private String upload(byte[] bytes) {
    return rig.api()
        .files()
        .create(new FileUpload("image", "vision", new ByteArrayInputStream(bytes)))
        .id();
  }

  private String thread(ContentPart... content) {
    var message = new CreateMessageRequest(Role.USER, List.of(content), null, null, null);
    return rig.api().threads().create(new CreateThreadRequest(List.of(message))).id();
  }

  private Run run(String thread) {
    return Heard.run(rig.stream(thread, rig.assistant().id()));
  }
}
