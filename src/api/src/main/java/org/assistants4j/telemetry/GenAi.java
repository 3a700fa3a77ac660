package org.assistants4j.telemetry;

/**
 * The names of OpenTelemetry's <a
 * href="https://github.com/open-telemetry/semantic-conventions-genai">conventions for generative
 * AI</a>, and of what they have no name for, which begins with {@code assistants.}.
 */
public final class GenAi {
  public static final String OPERATION = "gen_ai.operation.name";
  public static final String INVOKE_AGENT = "invoke_agent";
  public static final String CHAT = "chat";
  public static final String EXECUTE_TOOL = "execute_tool";

  public static final String PROVIDER = "gen_ai.provider.name";
  public static final String OPENAI = "openai";

  public static final String AGENT_ID = "gen_ai.agent.id";
  public static final String AGENT_NAME = "gen_ai.agent.name";

  /** The thread's id. */
  public static final String CONVERSATION_ID = "gen_ai.conversation.id";

  public static final String REQUEST_MODEL = "gen_ai.request.model";
  public static final String REQUEST_MAX_TOKENS = "gen_ai.request.max_tokens";
  public static final String REQUEST_TEMPERATURE = "gen_ai.request.temperature";
  public static final String REQUEST_TOP_P = "gen_ai.request.top_p";
  public static final String RESPONSE_MODEL = "gen_ai.response.model";
  public static final String FINISH_REASONS = "gen_ai.response.finish_reasons";

  /** In seconds. */
  public static final String TIME_TO_FIRST_CHUNK = "gen_ai.response.time_to_first_chunk";

  public static final String INPUT_TOKENS = "gen_ai.usage.input_tokens";
  public static final String OUTPUT_TOKENS = "gen_ai.usage.output_tokens";

  public static final String TOOL_NAME = "gen_ai.tool.name";
  public static final String TOOL_CALL_ID = "gen_ai.tool.call.id";
  public static final String TOOL_TYPE = "gen_ai.tool.type";

  /** A tool that the caller's side runs. */
  public static final String FUNCTION = "function";

  /** A tool that looks something up. */
  public static final String DATASTORE = "datastore";

  public static final String SERVER_ADDRESS = "server.address";
  public static final String SERVER_PORT = "server.port";
  public static final String ERROR_TYPE = "error.type";

  /** Content: only noted through {@link Span#content}. */
  public static final String SYSTEM_INSTRUCTIONS = "gen_ai.system_instructions";

  /** Content: only noted through {@link Span#content}. */
  public static final String INPUT_MESSAGES = "gen_ai.input.messages";

  /** Content: only noted through {@link Span#content}. */
  public static final String OUTPUT_MESSAGES = "gen_ai.output.messages";

  /** Content: only noted through {@link Span#content}. */
  public static final String TOOL_ARGUMENTS = "gen_ai.tool.call.arguments";

  /** Content: only noted through {@link Span#content}. */
  public static final String TOOL_RESULT = "gen_ai.tool.call.result";

  public static final String RUN_ID = "assistants.run.id";
  public static final String RUN_STATUS = "assistants.run.status";
  public static final String STEP_ID = "assistants.step.id";
  public static final String STEP_STATUS = "assistants.step.status";
  public static final String TENANT = "assistants.tenant";

  private GenAi() {}
}
