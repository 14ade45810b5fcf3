package dev.redflag.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The state of the connection between two statements.
 *
 * @param searchPath the schemas that unqualified names are looked up in, in order
 * @param settings the parameters that SET changed, by lower-case name
 * @param inTransaction whether an explicit BEGIN or the tool holds a transaction open
 * @param start what ROLLBACK goes back to; null outside a transaction, or if that is not known
 */
public record Session(
    List<String> searchPath, Map<String, String> settings, boolean inTransaction, Start start) {

  /** A fresh connection. */
  public static final Session FRESH = new Session(List.of("public"), Map.of(), false);

  public Session {
    searchPath = List.copyOf(searchPath);
    settings = OrderedMap.copyOf(settings);
  }

  /** A session in which no transaction's beginning is known. */
  public Session(List<String> searchPath, Map<String, String> settings, boolean inTransaction) {
    this(searchPath, settings, inTransaction, null);
  }

  /** The schema in which an unqualified name is made. */
  public String creationSchema() {
    return searchPath.isEmpty() ? "public" : searchPath.get(0);
  }

  /** This session with another value of a parameter; null to forget it. */
  Session withSetting(String name, String value) {
    OrderedMap<String> all = OrderedMap.copyOf(settings);
    OrderedMap<String> changed = value == null ? all.without(name) : all.with(name, value);
    return new Session(searchPath, changed, inTransaction, start);
  }

  Session withSearchPath(List<String> path) {
    return new Session(path, settings, inTransaction, start);
  }

  /** This session inside a transaction that begins with {@code schema}. */
  public Session begun(Schema schema) {
    return new Session(searchPath, settings, true, new Start(null, schema, this, null, List.of()));
  }

  /**
   * The beginning of a transaction, or a savepoint in it.
   *
   * @param savepoint its name; null for the beginning
   * @param schema the schema then
   * @param session the session then
   * @param outer the savepoint before, or the beginning; null for the beginning
   * @param local parameters that SET LOCAL changed since, each name before its former value, which
   *     may be null
   */
  record Start(String savepoint, Schema schema, Session session, Start outer, List<String> local) {

    Start withLocal(String name, String former) {
      List<String> more = new ArrayList<>(local);
      more.add(name);
      more.add(former);
      return new Start(savepoint, schema, session, outer, more);
    }
  }
}
