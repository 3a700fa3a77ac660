package org.assistants4j.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.assistants4j.api.VectorStoreBuilder;
import org.assistants4j.api.VectorStoreFileBatchBuilder;
import org.assistants4j.api.VectorStoreFileBuilder;
import org.assistants4j.api.VectorStoreFileStatus;
import org.assistants4j.api.VectorStoreStatus;
import org.junit.jupiter.api.Test;

class PollAfterTest {
  @Test
  void whatIsBeingReadIsUnderWay() {
    assertTrue(file(VectorStoreFileStatus.IN_PROGRESS));
    assertTrue(batch(VectorStoreFileStatus.IN_PROGRESS));
    assertTrue(store(VectorStoreStatus.IN_PROGRESS));
  }

  @Test
  void whatHasBeenReadIsNot() {
    assertFalse(file(VectorStoreFileStatus.FAILED));
    assertFalse(batch(VectorStoreFileStatus.CANCELLED));
    assertFalse(store(VectorStoreStatus.EXPIRED));
    assertFalse(PollAfter.isUnderWay(null));
  }

  private static boolean file(VectorStoreFileStatus status) {
    return PollAfter.isUnderWay(VectorStoreFileBuilder.builder().status(status).build());
  }

  private static boolean batch(VectorStoreFileStatus status) {
    return PollAfter.isUnderWay(VectorStoreFileBatchBuilder.builder().status(status).build());
  }

  private static boolean store(VectorStoreStatus status) {
    return PollAfter.isUnderWay(VectorStoreBuilder.builder().status(status).build());
  }
}
