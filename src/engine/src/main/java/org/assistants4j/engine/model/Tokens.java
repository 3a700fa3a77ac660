package org.assistants4j.engine.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Counts tokens as OpenAI's models do. For the models of others this is an estimate; it is used
 * where a model does not tell what it used, and where something must fit before the model is asked.
 *
 * <pre>{@code
 * int tokens = Tokens.of("gpt-4o").count("Hello");
 * }</pre>
 */
public final class Tokens {
  /** What an image of low detail counts. */
  public static final int LOW_IMAGE = 85;

  /** What any other image counts. */
  public static final int IMAGE = 765;

  /** What surrounds each turn and each function. */
  private static final int FRAME = 4;

  /** What surrounds a call in a turn. */
  private static final int CALL_FRAME = 8;

  private static final EncodingRegistry REGISTRY = Encodings.newLazyEncodingRegistry();
  private static final Pattern OLDER = Pattern.compile("gpt-(3\\.5|4(?!o|\\.[1-9])).*");

  /** Counts what any model counts at most, and fast: a token has at least one byte. */
  public static final Tokens MOST = new Tokens(null);

  private final @Nullable EncodingType type;

  private Tokens(@Nullable EncodingType type) {
    this.type = type;
  }

  /** As a model of this name counts; an unknown one is taken for one of the newer ones. */
  public static Tokens of(String model) {
    boolean older = OLDER.matcher(model).matches();
    return new Tokens(older ? EncodingType.CL100K_BASE : EncodingType.O200K_BASE);
  }

  public int count(String text) {
    if (type == null || text.isEmpty()) {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }
    return REGISTRY.getEncoding(type).countTokensOrdinary(text);
  }

  /** The beginning of {@code text} that has at most {@code tokens} tokens. */
  public String cut(String text, int tokens) {
    if (type == null || MOST.count(text) <= tokens) {
      return text;
    }
    Encoding encoding = REGISTRY.getEncoding(type);
    var encoded = encoding.encodeOrdinary(text, Math.max(0, tokens));
    return encoded.isTruncated() ? encoding.decode(encoded.getTokens()) : text;
  }

  /** All that a model is given. */
  public int count(ModelRequest request) {
    return count(request.turns(), request.functions());
  }

  /** Turns and functions together. */
  public int count(List<Turn> turns, List<FunctionDefinition> functions) {
    return turns.stream().mapToInt(this::count).sum()
        + functions.stream().mapToInt(this::count).sum();
  }

  public int count(Turn turn) {
    if (turn instanceof Turn.System system) {
      return FRAME + count(system.text());
    }
    if (turn instanceof Turn.User user) {
      return FRAME + user.parts().stream().mapToInt(this::count).sum();
    }
    if (turn instanceof Turn.Output output) {
      return FRAME + count(output.text());
    }
    return FRAME + answer((Turn.Assistant) turn);
  }

  /** What a model said, without what surrounds it. */
  public int answer(Turn.Assistant said) {
    return count(said.text()) + said.calls().stream().mapToInt(this::count).sum();
  }

  private int count(Turn.Call call) {
    return CALL_FRAME + count(call.name()) + count(call.arguments());
  }

  private int count(Part part) {
    if (part instanceof Part.Text text) {
      return count(text.text());
    }
    return image(
        part instanceof Part.Image image ? image.detail() : ((Part.ImageUrl) part).detail());
  }

  /** What an image counts, whatever its size: it is not looked into. */
  public static int image(String detail) {
    return detail.equals("low") ? LOW_IMAGE : IMAGE;
  }

  public int count(FunctionDefinition function) {
    return FRAME + count(Json.write(function));
  }
}
