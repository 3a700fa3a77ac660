package org.assistants4j.liberty.functions;

import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.List;
import org.assistants4j.api.RequiredAction.FunctionCall;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.function.Function;
import org.assistants4j.function.Functions;

/** Lets one thread in, which is the caller's while it answers its own calls. */
@Singleton
public class Register {
  @Inject Functions functions;

  @Function
  public String ringUp(String item) {
    return item + " on " + Thread.currentThread().getName();
  }

  public List<ToolOutput> answer(List<FunctionCall> calls) {
    return functions.answer(calls);
  }
}
