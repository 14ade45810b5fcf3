package dev.redflag.report;

import dev.redflag.schema.Column;
import dev.redflag.schema.Namespace;
import dev.redflag.schema.Relation;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Sequence;
import dev.redflag.schema.Table;
import dev.redflag.schema.UserType;
import dev.redflag.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a schema is printed: what the history made and still is there, in the order of names.
 *
 * <p>Temporary objects, what the history only names, and the migration tool's own table are not.
 */
public record SchemaContents(
    List<Table> tables,
    List<View> views,
    List<Sequence> sequences,
    List<UserType> types,
    List<String> namespaces,
    List<String> extensions) {

  private static final String TEMPORARY = "pg_temp";

  /**
   * The contents of {@code schema}.
   *
   * @param ownTable the name of the table in which the tool keeps its records, or null
   */
  public static SchemaContents of(Schema schema, String ownTable) {
    List<Table> tables = new ArrayList<>();
    Set<RelationName> leftOut = new TreeSet<>();
    for (Table table : schema.tables()) {
      if (table.name().name().equals(ownTable)) {
        leaveOut(table, leftOut);
      } else if (isMade(table)) {
        tables.add(table);
      }
    }
    List<View> views = new ArrayList<>();
    for (View view : schema.views()) {
      if (isMade(view)) {
        views.add(view);
      }
    }
    List<Sequence> sequences = new ArrayList<>();
    for (Sequence sequence : schema.sequences()) {
      if (isMade(sequence) && !leftOut.contains(sequence.name())) {
        sequences.add(sequence);
      }
    }
    List<UserType> types = new ArrayList<>();
    for (UserType type : schema.types()) {
      if (type.madeAt() != null) {
        types.add(type);
      }
    }
    Set<String> namespaces = new TreeSet<>();
    for (Namespace namespace : schema.namespaces()) {
      if (namespace.madeAt() != null) {
        namespaces.add(namespace.name());
      }
    }
    Set<String> extensions = new TreeSet<>(schema.extensions().keySet());
    return new SchemaContents(
        tables, views, sequences, types, List.copyOf(namespaces), List.copyOf(extensions));
  }

  private static void leaveOut(Table own, Set<RelationName> leftOut) {
    for (Column column : own.columns().values()) {
      if (column.sequence() != null) {
        leftOut.add(column.sequence());
      }
    }
  }

  private static boolean isMade(Relation relation) {
    return relation.madeAt() != null && !relation.name().schema().equals(TEMPORARY);
  }
}
