package dev.redflag.schema;

import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Whether PostgreSQL takes the ON CONFLICT of an INSERT. */
final class ConflictTargetCheck {

  private final RowScope rows;
  private final Transition transition;
  private final Table table;
  private final Tokens tokens;

  ConflictTargetCheck(RowScope rows) {
    this.rows = rows;
    this.transition = rows.transition;
    this.table = rows.table;
    this.tokens = rows.tokens;
  }

  void check() {
    int at = rows.first;
    while (at + 2 < rows.end
        && !(tokens.keyword(at) == Keyword.ON && tokens.keyword(at + 1) == Keyword.CONFLICT)) {
      at = rows.analysis.after(at, rows.end);
    }
    int target = at + 2;
    if (target >= rows.end) {
      return;
    }
    if (tokens.keyword(target) == Keyword.ON) {
      constraint(target + 2);
    } else if (tokens.kind(target) == TokenKind.OPEN_PAREN) {
      columns(target);
    } else if (rows.find(Keyword.UPDATE, target) < rows.end) {
      transition.refuse(
          tokens.span(at, target + 1),
          "42601",
          "ON CONFLICT DO UPDATE needs the columns or the constraint that conflict");
    }
    int set = rows.find(Keyword.SET, target);
    if (set < rows.end) {
      assignments(set + 1);
    }
  }

  private void constraint(int at) {
    String name = at < rows.end ? Mentions.name(tokens, at) : null;
    if (name == null || !rows.certain()) {
      return;
    }
    Constraint constraint = table.constraint(name);
    if (constraint == null) {
      MissingParts.constraint(transition, table, name, tokens.span(at));
    } else if (!constraint.hasIndex() && !constraint.perhaps()) {
      transition.refuse(
          tokens.span(at), "42809", "ON CONFLICT needs a constraint that an index stands behind");
    }
  }

  private void columns(int open) {
    int close = rows.analysis.close(open, rows.end);
    List<String> names = new ArrayList<>();
    boolean plain = true;
    for (int at = open + 1; at < close; ) {
      int comma = rows.analysis.next(TokenKind.COMMA, at, close);
      String name = comma == at + 1 ? Mentions.name(tokens, at) : null;
      if (name == null) {
        plain = false;
      } else if (rows.certain() && table.column(name) == null) {
        rows.analysis.judged(rows.analysis.term(at, comma), rows.scope, ExpressionPlace.INDEX);
        return;
      } else {
        names.add(name);
      }
      at = comma + 1;
    }
    boolean predicate = close + 1 < rows.end && tokens.keyword(close + 1) == Keyword.WHERE;
    if (!plain || predicate || !rows.certain() || !transition.schema.closed()) {
      return;
    }
    for (Index index : transition.schema.indexesOf(table.name())) {
      boolean whole = index.predicate() == null && !index.keys().contains(null);
      if (index.perhaps()
          || (index.unique() && !index.temporal() && whole && sameSet(index.keys(), names))) {
        return;
      }
    }
    transition.refuse(
        tokens.span(open, close + 1),
        "42P10",
        "no unique index or constraint of " + table.name() + " is on these columns");
  }

  private static boolean sameSet(List<String> keys, List<String> names) {
    return keys.containsAll(names) && names.containsAll(keys);
  }

  private void assignments(int from) {
    QuerySource excluded = RowScope.source(table, "excluded");
    excluded.hidden = true;
    rows.scope.sources.add(excluded);
    int stop = Math.min(rows.find(Keyword.WHERE, from), rows.find(Keyword.RETURNING, from));
    for (int at = from; at < stop; ) {
      int comma = rows.analysis.next(TokenKind.COMMA, at, stop);
      String name = Mentions.name(tokens, at);
      boolean plain =
          name != null
              && at + 1 < comma
              && tokens.kind(at + 1) == TokenKind.OPERATOR
              && tokens.text(at + 1).equals("=");
      if (plain) {
        assignment(name, at, comma);
      }
      at = comma + 1;
    }
    if (stop < rows.end && tokens.keyword(stop) == Keyword.WHERE) {
      int end = rows.find(Keyword.RETURNING, stop);
      rows.analysis.condition(stop + 1, end, rows.scope, ExpressionPlace.WHERE);
    }
  }

  private void assignment(String name, int at, int comma) {
    Column column = table.column(name);
    if (column != null) {
      rows.assign(column, at + 2, comma, ExpressionPlace.UPDATE);
    } else if (Lookup.columnPresence(transition.schema, table, name) == Presence.ABSENT) {
      transition.conflict(Conflict.MissingColumn.of(table, name, tokens.span(at)));
    }
  }
}
