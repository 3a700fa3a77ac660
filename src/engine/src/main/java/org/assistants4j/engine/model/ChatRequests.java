package org.assistants4j.engine.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.ResponseFormat;
import org.assistants4j.api.ToolChoice;

/** Writes requests as LangChain4j wants them. */
final class ChatRequests {
  private final boolean completionTokens;

  private ChatRequests(boolean completionTokens) {
    this.completionTokens = completionTokens;
  }

  static ChatRequests to(URI url) {
    // OpenAI's newer models refuse max_tokens; other servers may know nothing else.
    return new ChatRequests(url.getHost().matches("(?i)(.*\\.)?openai\\.(azure\\.)?com"));
  }

  ChatRequest of(ModelRequest request) {
    ModelRequest.Sampling sampling = request.sampling();
    OpenAiChatRequestParameters.Builder parameters =
        OpenAiChatRequestParameters.builder()
            .modelName(request.model())
            .temperature(sampling.temperature())
            .topP(sampling.topP())
            .reasoningEffort(sampling.reasoningEffort())
            .customParameters(raw(request));
    if (completionTokens) {
      parameters.maxCompletionTokens(sampling.maxCompletionTokens());
    } else {
      parameters.maxOutputTokens(sampling.maxCompletionTokens());
    }
    return ChatRequest.builder()
        .messages(messages(request.turns()))
        .parameters(parameters.build())
        .build();
  }

  /** What LangChain4j's own types would change or cannot say: the caller's schemas, for one. */
  private static Map<String, Object> raw(ModelRequest request) {
    Map<String, Object> raw = new LinkedHashMap<>();
    List<FunctionDefinition> functions = offered(request);
    if (!functions.isEmpty()) {
      raw.put("tools", functions.stream().map(ChatRequests::tool).toList());
      raw.put("tool_choice", mode(request));
      if (!request.parallelToolCalls()) {
        raw.put("parallel_tool_calls", false);
      }
    }
    if (request.responseFormat() instanceof ResponseFormat.Json) {
      raw.put("response_format", Map.of("type", "json_object"));
    } else if (request.responseFormat() instanceof ResponseFormat.Schema schema) {
      raw.put(
          "response_format",
          Map.of("type", "json_schema", "json_schema", PlainJson.ofRecord(schema.jsonSchema())));
    }
    return raw;
  }

  /** A function that must be called is offered alone: few servers know a choice by name. */
  private static List<FunctionDefinition> offered(ModelRequest request) {
    String chosen = ToolNames.chosen(request.toolChoice());
    List<FunctionDefinition> alone =
        request.functions().stream().filter(each -> each.name().equals(chosen)).toList();
    return alone.isEmpty() ? request.functions() : alone;
  }

  private static String mode(ModelRequest request) {
    if (request.toolChoice() instanceof ToolChoice.Mode mode) {
      return mode.value();
    }
    String chosen = ToolNames.chosen(request.toolChoice());
    boolean named = request.functions().stream().anyMatch(each -> each.name().equals(chosen));
    return named ? "required" : "auto";
  }

  private static Map<String, Object> tool(FunctionDefinition function) {
    Map<String, Object> plain = PlainJson.ofRecord(function);
    // Some servers fail without a schema.
    plain.putIfAbsent("parameters", Map.of("type", "object", "properties", Map.of()));
    return Map.of("type", "function", "function", plain);
  }

  private static List<ChatMessage> messages(List<Turn> turns) {
    List<ChatMessage> messages = new ArrayList<>();
    for (Turn turn : turns) {
      if (turn instanceof Turn.System system) {
        if (!system.text().isBlank()) {
          messages.add(SystemMessage.from(system.text()));
        }
      } else if (turn instanceof Turn.User user) {
        messages.add(message(user));
      } else if (turn instanceof Turn.Assistant assistant) {
        if (!assistant.text().isEmpty() || !assistant.calls().isEmpty()) {
          messages.add(message(assistant));
        }
      } else if (turn instanceof Turn.Output output) {
        messages.add(
            ToolExecutionResultMessage.from(output.callId(), output.name(), output.text()));
      }
    }
    return messages;
  }

  /** Words alone as a string, because some servers know no list of parts. */
  private static UserMessage message(Turn.User turn) {
    return turn.onlyText()
        ? UserMessage.from(turn.text())
        : UserMessage.from(turn.parts().stream().map(ChatRequests::content).toList());
  }

  private static Content content(Part part) {
    if (part instanceof Part.Text text) {
      return TextContent.from(text.text());
    }
    if (part instanceof Part.ImageUrl image) {
      return ImageContent.from(image.url(), detail(image.detail()));
    }
    Part.Image image = (Part.Image) part;
    return ImageContent.from(image.base64(), image.mediaType(), detail(image.detail()));
  }

  private static ImageContent.DetailLevel detail(String detail) {
    return ImageContent.DetailLevel.valueOf(detail.toUpperCase(Locale.ROOT));
  }

  private static AiMessage message(Turn.Assistant turn) {
    List<ToolExecutionRequest> calls =
        turn.calls().stream()
            .map(
                call ->
                    ToolExecutionRequest.builder()
                        .id(call.id())
                        .name(call.name())
                        .arguments(call.arguments())
                        .build())
            .toList();
    boolean onlyCalls = turn.text().isEmpty() && !calls.isEmpty();
    return AiMessage.builder()
        .text(onlyCalls ? null : turn.text())
        .toolExecutionRequests(calls)
        .build();
  }
}
