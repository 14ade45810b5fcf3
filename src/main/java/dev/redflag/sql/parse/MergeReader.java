package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Assignment;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Merge;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads MERGE. */
final class MergeReader {

  private final Cursor cursor;
  private final DmlReader dml;

  MergeReader(Cursor cursor, DmlReader dml) {
    this.cursor = cursor;
    this.dml = dml;
  }

  /** The statement whose MERGE stands here; {@code from} is the first token, perhaps WITH. */
  Statement read(int from) {
    cursor.expect(Keyword.MERGE, Keyword.INTO);
    boolean only = cursor.accept(Keyword.ONLY);
    QualifiedName table = RelationReader.name(cursor, only);
    Identifier alias = dml.alias();
    cursor.expect(Keyword.USING);
    Expression source = source();
    cursor.expect(Keyword.ON);
    Expression condition = ExpressionReader.read(cursor);
    List<Merge.Branch> branches = new ArrayList<>(2);
    do {
      branches.add(branch());
    } while (cursor.at(Keyword.WHEN));
    dml.returning();
    return new Merge(
        cursor.spanFrom(from),
        table,
        only,
        alias,
        source,
        condition,
        List.copyOf(branches),
        dml.whole());
  }

  /** What is merged: a table, a query or a join, whose own ON is not the last. */
  private Expression source() {
    int start = cursor.position();
    int joins = 0;
    while (!cursor.at(Keyword.ON) || joins > 0) {
      switch (cursor.keyword()) {
        case Keyword.CROSS, Keyword.NATURAL -> joins--;
        case Keyword.JOIN -> joins++;
        case Keyword.ON, Keyword.USING -> joins--;
        case Keyword.WHEN -> throw cursor.unexpected();
        default -> {}
      }
      dml.skipOne();
    }
    return cursor.expressionFrom(start);
  }

  private Merge.Branch branch() {
    int start = cursor.position();
    cursor.expect(Keyword.WHEN);
    String matched = matched();
    Expression condition = cursor.accept(Keyword.AND) ? ExpressionReader.read(cursor) : null;
    cursor.expect(Keyword.THEN);
    List<Assignment> assignments = List.of();
    List<Identifier> columns = List.of();
    String action;
    boolean inserts = cursor.at(Keyword.INSERT);
    if (!cursor.at(Keyword.DO) && inserts != matched.equals("NOT MATCHED BY TARGET")) {
      throw cursor.unexpected();
    }
    switch (cursor.keyword()) {
      case Keyword.DELETE -> {
        cursor.advance();
        action = "DELETE";
      }
      case Keyword.DO -> {
        cursor.expect(Keyword.DO, Keyword.NOTHING);
        action = "DO NOTHING";
      }
      case Keyword.INSERT -> {
        cursor.advance();
        columns = cursor.at(TokenKind.OPEN_PAREN) ? dml.insertColumns() : List.of();
        mergedRow();
        action = "INSERT";
      }
      default -> {
        cursor.expect(Keyword.UPDATE, Keyword.SET);
        assignments = dml.assignments();
        action = "UPDATE";
      }
    }
    return new Merge.Branch(
        cursor.spanFrom(start), matched, condition, action, assignments, columns);
  }

  private String matched() {
    boolean not = cursor.accept(Keyword.NOT);
    cursor.expect(Keyword.MATCHED);
    if (!not) {
      return "MATCHED";
    }
    if (cursor.accept(Keyword.BY, Keyword.SOURCE)) {
      return "NOT MATCHED BY SOURCE";
    }
    cursor.accept(Keyword.BY, Keyword.TARGET);
    return "NOT MATCHED BY TARGET";
  }

  private void mergedRow() {
    dml.overriding();
    cursor.accept(Keyword.DEFAULT);
    cursor.expect(Keyword.VALUES);
    if (cursor.at(TokenKind.OPEN_PAREN)) {
      cursor.skipGroup();
    }
  }
}
