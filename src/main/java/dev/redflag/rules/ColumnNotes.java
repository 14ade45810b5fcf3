package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.ColumnName;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns that a migration has added, dropped and renamed so far. */
final class ColumnNotes extends StepIndex {

  private final Set<ColumnName> freed = new HashSet<>();
  private final Map<ColumnName, List<EarlierSteps.Added>> added = new HashMap<>();

  /** Those of the steps before the one in hand. */
  static ColumnNotes of(RuleContext context) {
    ColumnNotes notes = context.kept(ColumnNotes.class);
    if (notes == null) {
      notes = new ColumnNotes();
      context.keep(notes);
    }
    notes.catchUp(context);
    return notes;
  }

  /** Whether {@code column} was dropped or got another name. */
  boolean freed(ColumnName column) {
    return freed.contains(column);
  }

  /** Where {@code column} was added, in order. */
  List<EarlierSteps.Added> added(ColumnName column) {
    return added.getOrDefault(column, List.of());
  }

  @Override
  void note(Step step) {
    Statement statement = step.statement();
    if (statement instanceof Rename rename) {
      if (rename.objectType() == ObjectType.COLUMN) {
        RelationName table = Subject.of(rename.name(), step).name();
        freed.add(new ColumnName(table, rename.part().value()));
      }
      return;
    }
    if (!(statement instanceof AlterTable alter)) {
      return;
    }
    RelationName table = Subject.of(alter.name(), step).name();
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof DropColumn drop) {
        freed.add(new ColumnName(table, drop.column().value()));
      } else if (action instanceof AddColumn add) {
        add(new ColumnName(table, add.column().name().value()), step, add);
      }
    }
  }

  private void add(ColumnName column, Step step, AddColumn add) {
    List<EarlierSteps.Added> places = added.get(column);
    if (places == null) {
      places = new ArrayList<>(1);
      added.put(column, places);
    }
    places.add(new EarlierSteps.Added(step, add));
  }
}
