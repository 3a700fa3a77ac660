package org.assistants4j.engine.run;

import org.assistants4j.api.RunEvent;
import org.assistants4j.engine.store.JournalEntry;

/** An event and its place in its run's journal. */
record NumberedEvent(int number, RunEvent event) {

  static NumberedEvent of(JournalEntry entry) {
    return new NumberedEvent(entry.number(), RunEvent.read(entry.name(), entry.data()));
  }

  JournalEntry entry() {
    return new JournalEntry(number, event.event(), event.json());
  }
}
