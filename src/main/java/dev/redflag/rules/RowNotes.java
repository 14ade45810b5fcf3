package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.Copy;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.Merge;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Truncate;
import dev.redflag.sql.ast.Update;
import java.util.HashMap;
import java.util.Map;

/** What a migration has done so far to the rows of each table. */
final class RowNotes extends StepIndex {

  private static final TableRows UNTOUCHED = new TableRows();

  private final Map<RelationName, TableRows> tables = new HashMap<>();

  /** What was done to those of {@code table} before the step in hand. */
  static TableRows of(Subject table, RuleContext context) {
    RowNotes notes = context.kept(RowNotes.class);
    if (notes == null) {
      notes = new RowNotes();
      context.keep(notes);
    }
    notes.catchUp(context);
    TableRows rows = notes.tables.get(table.name());
    if (rows == null) {
      return UNTOUCHED;
    }
    rows.readPending(table.table());
    return rows;
  }

  @Override
  void note(Step step) {
    Statement statement = step.statement();
    if (statement instanceof Truncate truncate) {
      for (QualifiedName table : truncate.tables()) {
        add(table, step);
      }
      return;
    }
    QualifiedName table = table(statement);
    if (table != null) {
      add(table, step);
    }
  }

  private static QualifiedName table(Statement statement) {
    if (statement instanceof Insert insert) {
      return insert.table();
    }
    if (statement instanceof Update update) {
      return update.table();
    }
    if (statement instanceof Delete delete) {
      return delete.table();
    }
    if (statement instanceof Copy copy) {
      return copy.table();
    }
    return statement instanceof Merge merge ? merge.table() : null;
  }

  private void add(QualifiedName table, Step step) {
    RelationName name = Subject.of(table, step).name();
    TableRows rows = tables.get(name);
    if (rows == null) {
      rows = new TableRows();
      tables.put(name, rows);
    }
    rows.add(step);
  }
}
