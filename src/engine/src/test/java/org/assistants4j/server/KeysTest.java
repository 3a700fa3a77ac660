package org.assistants4j.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  private static final String SECRET = "sk-very-secret";

  @TempDir Path folder;

  @Test
  void aKeyIsOfItsTenantAndATenantMayHaveSeveral() {
    Keys keys = keys("red=sk-1", "red=sk-2", "blue=sk-3=with=signs");
    assertEquals(Optional.of("red"), keys.tenant("sk-1"));
    assertEquals(Optional.of("red"), keys.tenant("sk-2"));
    assertEquals(Optional.of("blue"), keys.tenant("sk-3=with=signs"));
    assertEquals(Optional.empty(), keys.tenant("sk-"));
    assertEquals(Optional.empty(), keys.tenant("red=sk-1"));
  }

  @Test
  void aKeyMayBeGivenByItsHash() {
    String hash = HexFormat.of().formatHex(TenantKey.hash(SECRET));
    assertEquals(Optional.of("red"), keys("red=sha256:" + hash).tenant(SECRET));
    assertEquals(Optional.of("red"), keys("red=sha256:" + hash.toUpperCase()).tenant(SECRET));
    assertEquals(Optional.empty(), keys("red=sha256:" + hash).tenant("sha256:" + hash));
  }

  @Test
  void linesOfTheFileAddToTheList() throws IOException {
    Path file = file("# who may ask\n\n  red = sk-1  \nblue=sk-2\n");
    Keys keys = Keys.of(List.of("green=sk-3"), Optional.of(file));
    assertEquals(Optional.of("red"), keys.tenant("sk-1"));
    assertEquals(Optional.of("blue"), keys.tenant("sk-2"));
    assertEquals(Optional.of("green"), keys.tenant("sk-3"));
  }

  @Test
  void withoutEntriesThereAreNoKeys() {
    assertTrue(keys().isEmpty());
    assertFalse(keys("red=sk-1").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SECRET,
        "=" + SECRET,
        "red=",
        "",
        "red=sk very secret",
        "r d=" + SECRET,
        "red=sha256:" + SECRET,
        "red=schlüssel-" + SECRET
      })
  void aWrongEntryIsToldByItsNumberAndNotByItsText(String entry) {
    String message = refused(() -> keys("blue=sk-1", entry));
    assertTrue(message.startsWith("assistants.engine.keys, entry 2 "), message);
    assertFalse(message.contains("secret"), message);
  }

  @Test
  void aWrongLineIsToldByItsNumber() throws IOException {
    Path file = file("red=sk-1\n# a comment\n" + SECRET);
    String message = refused(() -> Keys.of(List.of(), Optional.of(file)));
    assertTrue(message.startsWith("assistants.engine.keys.file, line 3 "), message);
    assertFalse(message.contains("secret"), message);
  }

  @Test
  void oneKeyIsNotOfTwoTenants() {
    assertEquals(
        "assistants.engine.keys, entry 2 has the key of another tenant.",
        refused(() -> keys("red=" + SECRET, "blue=" + SECRET)));
  }

  @Test
  void aFileThatIsNotThereOrSaysNothingIsRefused() throws IOException {
    Path missing = folder.resolve("missing");
    assertEquals(
        "assistants.engine.keys.file must name a readable text file in UTF-8, and "
            + missing
            + " is none.",
        refused(() -> Keys.of(List.of(), Optional.of(missing))));
    Path empty = file("# nobody\n");
    assertEquals(
        "assistants.engine.keys.file names a file without any entry: " + empty + ".",
        refused(() -> Keys.of(List.of(), Optional.of(empty))));
  }

  @Test
  void nothingOfAKeyIsShown() {
    assertFalse(keys("red=" + SECRET).toString().contains("secret"));
    assertFalse(TenantKey.read("red=" + SECRET, "here").toString().contains("secret"));
  }

  private static Keys keys(String... entries) {
    return Keys.of(List.of(entries), Optional.empty());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("keys"), text);
  }

  private static String refused(Runnable configured) {
    return assertThrows(IllegalArgumentException.class, configured::run).getMessage();
  }
}
