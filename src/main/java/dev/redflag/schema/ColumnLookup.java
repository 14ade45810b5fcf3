package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Identifier;
import java.util.List;

/** What a column name means in a query, and what is to be said if nothing has it. */
final class ColumnLookup {

  private final Transition transition;
  private final QueryScope scope;

  ColumnLookup(Transition transition, QueryScope scope) {
    this.transition = transition;
    this.scope = scope;
  }

  /** The type of the column; null if it is not known, or there is none. */
  DataType type(List<Identifier> parts) {
    Identifier name = parts.get(parts.size() - 1);
    if (name.templated() || name.value().equals("*")) {
      return null;
    }
    if (parts.size() > 1) {
      return qualified(parts, name);
    }
    for (QueryScope level = scope; level != null; level = level.outer) {
      QuerySource found = null;
      boolean complete = !level.natural;
      for (QuerySource source : level.sources) {
        complete &= source.complete;
        if (!source.columns.containsKey(name.value()) || source.hidden) {
          continue;
        }
        if (found != null && !level.merged.contains(name.value())) {
          if (complete && !level.natural) {
            transition.refuse(
                name.span(),
                "42702",
                "column " + name + " is ambiguous: more than one table has it");
          }
          return null;
        }
        found = found == null ? source : found;
      }
      if (found != null) {
        return found.columns.get(name.value());
      }
      if (!complete || isSystem(name.value())) {
        return null;
      }
      if (level.source(name.value()) != null) {
        // The whole row.
        return null;
      }
    }
    missing(name);
    return null;
  }

  private DataType qualified(List<Identifier> parts, Identifier name) {
    Identifier qualifier = parts.get(parts.size() - 2);
    QuerySource source = scope.source(qualifier.value());
    if (source == null) {
      if (!qualifier.templated() && allKnown() && !transition.inBlock()) {
        Span span = parts.get(0).span().cover(name.span());
        transition.refuse(
            span, "42P01", "no table of the statement is called " + qualifier + " there");
      }
      return null;
    }
    DataType type = source.columns.get(name.value());
    if (type != null || source.columns.containsKey(name.value())) {
      return type;
    }
    if (source.complete && !isSystem(name.value())) {
      missing(source, name);
    }
    return null;
  }

  private boolean allKnown() {
    for (QueryScope level = scope; level != null; level = level.outer) {
      if (level.natural) {
        return false;
      }
    }
    return true;
  }

  private void missing(Identifier name) {
    if (transition.inBlock()) {
      return;
    }
    QuerySource only = null;
    int count = 0;
    for (QueryScope level = scope; level != null; level = level.outer) {
      for (QuerySource source : level.sources) {
        if (source.hidden || source.parameters) {
          continue;
        }
        count++;
        only = only == null || explains(source, name) ? source : only;
      }
    }
    if (only != null && (count == 1 || explains(only, name))) {
      missing(only, name);
      return;
    }
    transition.refuse(
        name.span(),
        "42703",
        count == 0
            ? "there is no column " + name + ": no table is named"
            : "none of the tables of the statement has a column " + name);
  }

  /** Whether a table had the column, or has one that differs by case. */
  private boolean explains(QuerySource source, Identifier name) {
    Table table = source.relation == null ? null : transition.schema.table(source.relation);
    return table != null
        && (table.lostColumns().get(name.value()) != null
            || !Lookup.similar(table.columns().keySet(), name.value()).isEmpty());
  }

  private void missing(QuerySource source, Identifier name) {
    Table table = source.relation == null ? null : transition.schema.table(source.relation);
    if (table != null) {
      transition.conflict(Conflict.MissingColumn.of(table, name.value(), name.span()));
      return;
    }
    transition.refuse(name.span(), "42703", source.alias + " has no column " + name);
  }

  private static boolean isSystem(String name) {
    return switch (name) {
      case "ctid", "xmin", "xmax", "cmin", "cmax", "tableoid" -> true;
      default -> false;
    };
  }
}
