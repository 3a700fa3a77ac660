package org.assistants4j.liberty.wire;

import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Puts the recorder into an application that is tested. */
public final class Recording {
  private Recording() {}

  /** The same archive, whose answers below {@code /v1} are recorded. */
  public static WebArchive of(WebArchive war) {
    return war.addClasses(
        Recorder.class,
        RecordedOutput.class,
        RecordedRequest.class,
        RecordedResponse.class,
        RunningTest.class);
  }
}
