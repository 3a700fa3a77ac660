package org.assistants4j.liberty.tenants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assistants4j.liberty.tenants.Tenant.Reply;

/** Names another's objects among a tenant's own, in every mixture. */
public final class Crossings {
  private final Tenant intruder;
  private final Map<String, String> others;
  private int count;
  private int notFound;

  /**
   * @param others the ids that are not the intruder's
   */
  public Crossings(Tenant intruder, Map<String, String> others) {
    this.intruder = intruder;
    this.others = Map.copyOf(others);
  }

  public int count() {
    return count;
  }

  public int notFound() {
    return notFound;
  }

  /** Tries an operation with each mixture of ids that holds one of the others' at least. */
  public List<String> tried(NamingOperation operation) {
    List<String> wrong = new ArrayList<>();
    List<String> names = List.copyOf(operation.names());
    for (int mixture = 1; mixture < 1 << names.size(); mixture++) {
      Map<String, String> crossed = new TreeMap<>(intruder.ids());
      Map<String, String> invented = new TreeMap<>(intruder.ids());
      for (int i = 0; i < names.size(); i++) {
        if ((mixture & 1 << i) != 0) {
          String id = others.get(names.get(i));
          crossed.put(names.get(i), id);
          invented.put(names.get(i), inventedLike(id));
        }
      }
      wrong.addAll(tried(operation, crossed, invented));
    }
    return wrong;
  }

  private List<String> tried(
      NamingOperation operation, Map<String, String> crossed, Map<String, String> invented) {
    count++;
    Reply reply = intruder.send(operation, crossed);
    if (reply.status() != 404) {
      return List.of(operation.naming(crossed) + " gave " + reply);
    }
    notFound++;
    String told = intruder.send(operation, invented).body();
    for (String name : operation.names()) {
      told = told.replace(invented.get(name), crossed.get(name));
    }
    return told.equals(reply.body())
        ? List.of()
        : List.of(operation.naming(crossed) + " tells more than of what nobody has: " + reply);
  }

  /** An id that nobody has. */
  private static String inventedLike(String id) {
    return id.substring(0, id.length() - 8) + "nobodys0";
  }
}
