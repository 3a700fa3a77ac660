package org.assistants4j.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.assistants4j.engine.store.FileStore;

/** Keeps contents in memory, and holds whoever reads them until they are let go. */
public final class HeldFiles implements FileStore {
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile String broken = "";
  private volatile CountDownLatch reached = new CountDownLatch(0);

  /** From now on whoever reads waits. */
  public void hold() {
    held = new CountDownLatch(1);
    reached = new CountDownLatch(1);
  }

  /** Waits until somebody waits to read. */
  public void awaitReader() {
    ScriptedModel.await(reached);
  }

  public void letGo() {
    held.countDown();
  }

  /** From now on reading this file fails as nobody expects. */
  public void breakAt(String fileId) {
    broken = fileId;
  }

  public boolean has(String fileId) {
    return contents.containsKey(fileId);
  }

  @Override
  public long write(String fileId, InputStream content, long limit) throws IOException {
    byte[] bytes = content.readAllBytes();
    contents.put(fileId, bytes);
    return bytes.length;
  }

  @Override
  public InputStream read(String fileId) throws IOException {
    CountDownLatch gate = held;
    reached.countDown();
    ScriptedModel.await(gate);
    if (fileId.equals(broken)) {
      throw new IllegalStateException("Broken on purpose");
    }
    byte[] bytes = contents.get(fileId);
    if (bytes == null) {
      throw new IOException(fileId + " has no content");
    }
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public void delete(String fileId) {
    contents.remove(fileId);
  }
}
