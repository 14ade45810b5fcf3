package dev.redflag.schema;

import dev.redflag.migration.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The state of the connection between two statements.
 *
 * @param searchPath the schemas that unqualified names are looked up in, in order
 * @param settings the parameters that SET changed, by lower-case name
 * @param wrap how the statements of the file reach the server; a batch of one statement is {@link
 *     Wrap#EACH_STATEMENT}
 * @param block the transaction block that is open
 * @param newLabels the enum labels that the open transaction added
 * @param start what ROLLBACK goes back to; null outside a transaction, or if that is not known
 */
public record Session(
    List<String> searchPath,
    Map<String, String> settings,
    Wrap wrap,
    Block block,
    List<NewLabel> newLabels,
    Start start) {

  /** A fresh connection. */
  public static final Session FRESH = new Session(List.of("public"), Map.of(), false);

  public Session {
    searchPath = List.copyOf(searchPath);
    settings = OrderedMap.copyOf(settings);
    newLabels = GrowingList.copyOf(newLabels);
  }

  /** A session in which no transaction's beginning is known. */
  public Session(List<String> searchPath, Map<String, String> settings, boolean inTransaction) {
    this(
        searchPath,
        settings,
        Wrap.UNKNOWN,
        inTransaction ? Block.EXPLICIT : Block.NONE,
        List.of(),
        null);
  }

  /** What opened a transaction block. */
  public enum Block {
    NONE,
    /** The migration tool. */
    TOOL,
    /** BEGIN in the file. */
    EXPLICIT
  }

  /** Whether the next statement runs in a transaction with others: in a block or in a batch. */
  public boolean inTransaction() {
    return block != Block.NONE || batched();
  }

  /** Whether it does so, or would if the tool sends the file as a batch, which is not known. */
  public boolean mayBeInTransaction() {
    return inTransaction() || wrap == Wrap.BATCH_OR_EACH_STATEMENT;
  }

  /** Whether the statement is one of several in a query, whatever block is open. */
  private boolean batched() {
    return wrap == Wrap.BATCH || wrap == Wrap.BATCH_IN_TRANSACTION;
  }

  /** The schema in which an unqualified name is made. */
  public String creationSchema() {
    return searchPath.isEmpty() ? "public" : searchPath.get(0);
  }

  /** This session with another value of a parameter; null to forget it. */
  Session withSetting(String name, String value) {
    OrderedMap<String> all = OrderedMap.copyOf(settings);
    OrderedMap<String> changed = value == null ? all.without(name) : all.with(name, value);
    return new Session(searchPath, changed, wrap, block, newLabels, start);
  }

  Session withSearchPath(List<String> path) {
    return new Session(path, settings, wrap, block, newLabels, start);
  }

  Session withStart(Start changed) {
    return new Session(searchPath, settings, wrap, block, newLabels, changed);
  }

  /** This session after ALTER TYPE … ADD VALUE in a transaction. */
  Session withNewLabel(NewLabel label) {
    List<NewLabel> more = GrowingList.copyOf(newLabels).with(label);
    return new Session(searchPath, settings, wrap, block, more, start);
  }

  /**
   * What outlives the transactions of this session; null if one may still be open, or its end may
   * be undone.
   */
  public Session settled() {
    return block == Block.NONE && newLabels.isEmpty()
        ? new Session(searchPath, settings, false)
        : null;
  }

  /**
   * This session at the beginning of a file.
   *
   * @param wrap how the file is sent; a batch of one statement is {@link Wrap#EACH_STATEMENT}
   * @param schema the schema then
   */
  public Session opened(Wrap wrap, Schema schema) {
    boolean tool = wrap == Wrap.TRANSACTION || wrap == Wrap.BATCH_IN_TRANSACTION;
    Session opened =
        new Session(searchPath, settings, wrap, tool ? Block.TOOL : Block.NONE, newLabels, null);
    return opened.mayBeInTransaction() ? opened.withStart(startsAt(schema, null)) : opened;
  }

  /** This session after BEGIN. */
  Session begun(Schema schema) {
    boolean joins = inTransaction();
    return new Session(
        searchPath,
        settings,
        wrap,
        Block.EXPLICIT,
        newLabels,
        joins ? start : startsAt(schema, start));
  }

  /** This session after the end of the transaction, where nothing of it is undone. */
  Session ended(Schema schema) {
    Session ended = new Session(searchPath, settings, wrap, Block.NONE, List.of(), null);
    return ended.mayBeInTransaction() ? ended.withStart(ended.startsAt(schema, null)) : ended;
  }

  private Start startsAt(Schema schema, Start outer) {
    return new Start(null, schema, this, outer, List.of());
  }

  /**
   * An enum label that cannot be used before it is committed.
   *
   * @param addedAt the statement that added it
   * @param perhaps whether it is committed at once unless the tool sends the file as a batch, which
   *     is not known
   */
  public record NewLabel(Origin addedAt, boolean perhaps) {}

  /**
   * The beginning of a transaction, or a savepoint in it.
   *
   * @param savepoint its name; null for the beginning
   * @param schema the schema then
   * @param session the session then
   * @param outer the savepoint before, or the beginning; of an explicit transaction in what may be
   *     a batch the beginning of that; else null
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

    /** The beginning of the innermost transaction. */
    Start beginning() {
      Start start = this;
      while (start.savepoint != null && start.outer != null) {
        start = start.outer;
      }
      return start;
    }
  }
}
