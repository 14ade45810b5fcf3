package dev.redflag.postgres;

import java.util.List;

/** PostgreSQL's own functions, by name. */
public final class OwnFunctions {

  private OwnFunctions() {}

  /** Whether PostgreSQL has a function of that name, or may in a version after 15. */
  public static boolean contains(String name) {
    return !SignatureCatalog.FUNCTIONS.find(name).isEmpty()
        || NewerFunctions.contains(name)
        || isOfTriggers(name)
        || name.startsWith("pg_")
        || name.startsWith("RI_");
  }

  /** The functions of triggers are not among those that SQL can call. */
  private static boolean isOfTriggers(String name) {
    return switch (name) {
      case "suppress_redundant_updates_trigger",
          "tsvector_update_trigger",
          "tsvector_update_trigger_column",
          "unique_key_recheck" ->
          true;
      default -> false;
    };
  }

  /** Whether the function of that name is an aggregate. */
  public static boolean isAggregate(String name) {
    List<Signature> all = SignatureCatalog.FUNCTIONS.find(name);
    return !all.isEmpty() && all.get(0).kind() == Signature.Kind.AGGREGATE;
  }

  /** The type that the function of that name returns without arguments, or null. */
  public static String resultWithoutArguments(String name) {
    if (isOfTriggers(name)) {
      return "trigger";
    }
    List<Signature> all = SignatureCatalog.FUNCTIONS.find(name);
    for (Signature signature : all) {
      if (signature.arguments().isEmpty() && signature.result() != null) {
        return signature.result().name();
      }
    }
    return null;
  }
}
