package org.assistants4j.engine.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.assistants4j.api.ChunkingStrategy;
import org.assistants4j.engine.HeldFiles;
import org.junit.jupiter.api.Test;

class FileTextsTest {
  private static final String ID = "file-1";

  private final HeldFiles files = new HeldFiles();
  private final FileTexts texts = new FileTexts(files);

  @Test
  void textIsReadWithoutItsByteOrderMark() throws Exception {
    keep("\uFEFFGrüße".getBytes(StandardCharsets.UTF_8));
    assertEquals("Grüße", texts.read(ID));
  }

  @Test
  void whatIsNoTextInUtf8IsUnsupported() throws IOException {
    assertCode("unsupported_file", new byte[] {'a', 0, 'b'});
    assertCode("unsupported_file", "Grüße".getBytes(StandardCharsets.ISO_8859_1));
    assertCode("unsupported_file", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
  }

  @Test
  void whatIsEmptyOrTooLargeIsInvalid() throws Exception {
    assertCode("invalid_file", new byte[0]);
    byte[] large = new byte[FileTexts.MAX_BYTES + 1];
    Arrays.fill(large, (byte) 'a');
    assertCode("invalid_file", large);
    keep(Arrays.copyOf(large, FileTexts.MAX_BYTES));
    assertEquals(FileTexts.MAX_BYTES, texts.read(ID).length());
  }

  @Test
  void whatIsLostIsTheServersFault() {
    var lost = assertThrows(UnreadableFileException.class, () -> texts.read(ID));
    assertEquals("server_error", lost.lastError().code());
  }

  @Test
  void passagesEndAtEmptyLinesAndAtTheSizeOfAChunk() {
    var sizes = new ChunkingStrategy.Sizes(100, 25, null);
    String longOne = "a".repeat(300) + "b".repeat(300) + "c".repeat(200);
    assertEquals(
        List.of(
            "Short",
            "a".repeat(300) + "b".repeat(100),
            "b".repeat(300) + "c".repeat(100),
            "c".repeat(200)),
        Passages.of("Short\n \n" + longOne, sizes));
  }

  private void assertCode(String code, byte[] bytes) throws IOException {
    keep(bytes);
    var refused = assertThrows(UnreadableFileException.class, () -> texts.read(ID));
    assertEquals(code, refused.lastError().code());
  }

  private void keep(byte[] bytes) throws IOException {
    files.write(ID, new ByteArrayInputStream(bytes), bytes.length);
  }
}
