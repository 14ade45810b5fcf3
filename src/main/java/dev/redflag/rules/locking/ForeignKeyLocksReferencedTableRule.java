package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.Subject;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Reference;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** Flags a foreign key that locks the table in use that it refers to. */
public final class ForeignKeyLocksReferencedTableRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == CreateTable.class || kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    List<Reference> references = references(step);
    if (references.isEmpty() || Conflicts.refuse(step)) {
      return;
    }
    for (Reference reference : references) {
      Subject referenced = Subject.of(reference.table(), step);
      LockMode mode = step.effects().lockOn(referenced.name());
      if (mode == null || !referenced.live(step)) {
        continue;
      }
      context.report(
          Draft.at(
                  reference.span(),
                  Blocking.message(
                      "The foreign key of " + own(step),
                      mode,
                      List.of(referenced),
                      "until its transaction ends"))
              .about(referenced.name())
              .help(
                  "The lock is short by itself. Keep it short: let no statement that takes long follow"
                      + " in the transaction, and let the migration give up when it has to wait,"
                      + " before it:\nSET lock_timeout = '2s';"));
    }
  }

  private static Subject own(Step step) {
    QualifiedName name =
        step.statement() instanceof CreateTable create
            ? create.name()
            : ((AlterTable) step.statement()).name();
    return Subject.of(name, step);
  }

  /** The foreign keys whose own table is not read for them: that one has its own rule. */
  private static List<Reference> references(Step step) {
    List<Reference> references = new ArrayList<>();
    if (step.statement() instanceof CreateTable create) {
      for (TableConstraint constraint : create.constraints()) {
        if (constraint instanceof TableConstraint.ForeignKey key) {
          references.add(key.target());
        }
      }
      for (ColumnDefinition column : create.columns()) {
        addReference(column, references);
      }
    } else if (step.statement() instanceof AlterTable alter
        && alter.objectType() == ObjectType.TABLE) {
      boolean live = Subject.of(alter.name(), step).live(step);
      for (AlterTableAction action : alter.actions()) {
        if (action instanceof AddColumn add && (!live || step.effects().scans().isEmpty())) {
          addReference(add.column(), references);
        } else if (!live
            && action instanceof AddConstraint add
            && add.constraint() instanceof TableConstraint.ForeignKey key) {
          references.add(key.target());
        }
      }
    }
    return references;
  }

  private static void addReference(ColumnDefinition column, List<Reference> references) {
    for (ColumnConstraint constraint : column.constraints()) {
      if (constraint instanceof ColumnConstraint.References reference) {
        references.add(reference.target());
      }
    }
  }
}
