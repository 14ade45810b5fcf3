package dev.redflag.schema;

import java.util.List;
import java.util.Map;

/**
 * The state of the connection between two statements.
 *
 * @param searchPath the schemas that unqualified names are looked up in, in order
 * @param settings the parameters that SET changed, by lower-case name
 * @param inTransaction whether an explicit BEGIN or the tool holds a transaction open
 */
public record Session(
    List<String> searchPath, Map<String, String> settings, boolean inTransaction) {

  /** A fresh connection. */
  public static final Session FRESH = new Session(List.of("public"), Map.of(), false);

  /** The schema in which an unqualified name is made. */
  public String creationSchema() {
    return searchPath.isEmpty() ? "public" : searchPath.get(0);
  }
}
