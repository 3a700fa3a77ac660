package org.assistants4j.engine.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assistants4j.telemetry.Telemetry;

/**
 * A model that is also asked under other names.
 *
 * <pre>{@code
 * Model model = new AliasedModel(llama, Map.of("gpt-4", "llama3.1"));
 * }</pre>
 */
public final class AliasedModel implements Model {
  private static final String OWNER = "assistants4j";

  private final Model model;
  private final Map<String, String> targets;

  /**
   * @param targets by alias the name that {@code model} is asked for
   */
  public AliasedModel(Model model, Map<String, String> targets) {
    this.model = model;
    this.targets = new LinkedHashMap<>(targets);
  }

  /**
   * Reads aliases that are written as {@code alias=target}.
   *
   * @throws IllegalArgumentException when one is written otherwise
   */
  public static Map<String, String> parse(List<String> aliases) {
    Map<String, String> targets = new LinkedHashMap<>();
    for (String alias : aliases) {
      String[] names = alias.split("=", -1);
      if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
        throw new IllegalArgumentException(
            "An alias is written like gpt-4=llama3.1, not '" + alias.strip() + "'.");
      }
      targets.put(names[0].strip(), names[1].strip());
    }
    return targets;
  }

  /** What the model has, then the aliases. */
  @Override
  public List<org.assistants4j.api.Model> models() {
    List<org.assistants4j.api.Model> all = new ArrayList<>(model.models());
    for (String alias : targets.keySet()) {
      if (all.stream().noneMatch(known -> known.id().equals(alias))) {
        all.add(new org.assistants4j.api.Model(alias, 0, OWNER));
      }
    }
    return all;
  }

  @Override
  public CompletableFuture<Reach> reach() {
    return model.reach();
  }

  @Override
  public Place place() {
    return model.place();
  }

  /** The span has the name that is really asked for. */
  @Override
  public Model traced(Telemetry telemetry) {
    return new AliasedModel(model.traced(telemetry), targets);
  }

  @Override
  public int context() {
    return model.context();
  }

  @Override
  public Completion complete(
      ModelRequest request, ModelListener listener, Cancellation cancellation)
      throws ModelException, ModelCancelledException {
    String target = targets.getOrDefault(request.model(), request.model());
    return model.complete(request.asking(target), listener, cancellation);
  }
}
