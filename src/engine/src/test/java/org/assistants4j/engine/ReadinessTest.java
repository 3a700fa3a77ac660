package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.assistants4j.engine.store.FileStore;
import org.assistants4j.engine.store.FolderFileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
  private static final Readiness.Store READY = new Readiness.Store(true, "ready", "ready");

  @TempDir Path folder;

  @Test
  void aStoreThatWorksIsReadyAndKeepsNothingOfTheLook() throws IOException {
    try (EngineRig rig = rig(new FolderFileStore(folder.resolve("files")))) {
      assertEquals(READY, rig.engine().readiness().store());
    }
    try (var left = Files.list(folder.resolve("files"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void aFolderThatTakesNoFilesIsNotReady() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("files"), "not a folder");
    try (EngineRig rig = rig(new FolderFileStore(inTheWay))) {
      assertEquals(
          new Readiness.Store(false, "ready", "does not work"), rig.engine().readiness().store());
      Files.delete(inTheWay);
      assertEquals(READY, rig.engine().readiness().store());
    }
  }

  @Test
  void aStoreThatHangsIsNotReadyAndHoldsOneThread() {
    CountDownLatch released = new CountDownLatch(1);
    Hanging files = new Hanging(released);
    try (EngineRig rig = rig(files)) {
      Readiness.Store hangs = new Readiness.Store(false, "ready", "does not answer");
      assertEquals(hangs, rig.engine().readiness().store());
      assertEquals(hangs, rig.engine().readiness().store());
      assertEquals(1, files.looks);
      released.countDown();
      Waiting.until(() -> rig.engine().readiness().store(), READY::equals);
    }
  }

  private static EngineRig rig(FileStore files) {
    return new EngineRig(files, new ScriptedModel(), new MovableClock());
  }

  private static final class Hanging implements FileStore {
    private final CountDownLatch released;
    private volatile int looks;

    Hanging(CountDownLatch released) {
      this.released = released;
    }

    @Override
    public void check() {
      looks++;
      ScriptedModel.await(released);
    }

    @Override
    public long write(String fileId, InputStream content, long limit) {
      return 0;
    }

    @Override
    public InputStream read(String fileId) {
      return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public void delete(String fileId) {}
  }
}
