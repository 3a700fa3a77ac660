package org.assistants4j.liberty.storm;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assistants4j.function.Function;
import org.assistants4j.function.Param;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.Insides;

/** Functions that know who may call them: a call from another conversation is an error. */
public final class Lookups {
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Conversation caller = Insides.caller();

  void expect(String conversation, String token) {
    tokens.put(conversation, token);
  }

  void forget(String conversation) {
    tokens.remove(conversation);
  }

  @Function
  public String owner(@Param(name = "token") String token, @Param(name = "turn") int turn) {
    return DerivingModel.output("owner", own(token), turn);
  }

  @Function
  public String rooms(@Param(name = "token") String token, @Param(name = "turn") int turn) {
    return DerivingModel.output("rooms", own(token), turn);
  }

  private String own(String token) {
    String expected = tokens.get(caller.id());
    if (!token.equals(expected)) {
      throw new IllegalStateException(token + " was asked for by " + expected);
    }
    return token;
  }
}
