package dev.redflag.schema;

import java.util.List;

/**
 * A trigger of a table or view as the history left it.
 *
 * @param name the name
 * @param columns the columns after UPDATE OF and those its condition names
 * @param function the function that it calls
 * @param forEachRow whether it fires for each row
 * @param constraint whether it is a constraint trigger
 * @param enabled whether it fires
 * @param inherited whether it is the copy of a partitioned table's trigger on a partition
 * @param madeAt where it was made
 * @param perhaps whether only a conditional statement made it
 */
public record Trigger(
    String name,
    List<String> columns,
    RelationName function,
    boolean forEachRow,
    boolean constraint,
    boolean enabled,
    boolean inherited,
    Origin madeAt,
    boolean perhaps) {

  public Trigger {
    columns = List.copyOf(columns);
  }
}
