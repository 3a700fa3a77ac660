package org.assistants4j.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assistants4j.chat.wire.ChatEvents;
import org.assistants4j.chat.wire.ToolUse;
import org.assistants4j.chat.wire.WireJson;
import org.assistants4j.service.ReplyListener;
import org.assistants4j.service.ToolActivity;

/** Tells an answer while it comes, and remembers what was told. */
final class Telling implements ReplyListener {
  private final Outlet outlet;
  private final Runnable onFirstWords;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, ToolUse> tools = new LinkedHashMap<>();

  /**
   * @param onFirstWords is run when the first piece was told
   */
  Telling(Outlet outlet, Runnable onFirstWords) {
    this.outlet = outlet;
    this.onFirstWords = onFirstWords;
  }

  @Override
  public void onText(String piece) {
    boolean first = text.isEmpty();
    text.append(piece);
    outlet.send("delta", WireJson.write(new ChatEvents.Delta(piece)));
    if (first) {
      onFirstWords.run();
    }
  }

  @Override
  public void onTool(ToolActivity activity) {
    ToolUse use = ToolUse.of(Handles.ofTool(activity.id()), activity);
    synchronized (tools) {
      tools.put(use.id(), use);
    }
    outlet.send("tool", WireJson.write(use));
  }

  /** All that was said so far. */
  String text() {
    return text.toString();
  }

  /** The tools that were used so far, in the order in which they were begun. */
  List<ToolUse> tools() {
    synchronized (tools) {
      return new ArrayList<>(tools.values());
    }
  }
}
