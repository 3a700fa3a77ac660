package org.assistants4j.chat;

import java.util.regex.Pattern;

/** Why a run failed, in words that may be shown. */
final class Reasons {
  private static final String UNTOLD = "The assistant could not answer.";
  private static final int LONGEST = 500;

  /** Ids of the API, addresses and what looks like a key are for those who run the server. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\b((thread|run|msg|asst|step|call|vs|vsfb)_|file-)(?=[A-Za-z]*\\d)[A-Za-z0-9]{8}"
              + "|https?://|\\bsk-[A-Za-z0-9]");

  private Reasons() {}

  static String shown(String reason) {
    boolean fit = reason.length() <= LONGEST && !INSIDE.matcher(reason).find();
    return fit ? reason : UNTOLD;
  }
}
