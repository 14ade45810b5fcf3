package dev.redflag.rules.compatibility;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.LaterStatements;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Index;
import dev.redflag.schema.Relation;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Sequence;
import dev.redflag.schema.View;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.Statement;

/** Flags RENAME of a table or view that deployed code may use under its old name. */
public final class RenameTableRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Rename.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Rename rename) || !isOfRelation(rename.objectType())) {
      return;
    }
    Relation relation = step.before().relation(rename.name(), step.session());
    boolean view = relation instanceof View;
    Subject table =
        view
            ? new Subject(relation.name(), null, step.before().isTemporary(relation.name()))
            : Subject.of(rename.name(), step);
    if (!table.inUse(step)
        || (rename.ifExists() && Subject.absent(rename.name(), step))
        || isOther(relation)
        || (view && relation.madeAt() != null && relation.madeAt().inUnitOf(step.migration()))
        || EarlierSteps.freed(
            new RelationName(table.name().schema(), rename.newName().value()), context)
        || LaterStatements.makeRelation(table.name(), step, context)) {
      return;
    }
    context.report(
        Draft.at(
                rename.name().span().cover(rename.newName().span()),
                "Renaming "
                    + (view ? "view " : "table ")
                    + table
                    + " to "
                    + rename.newName()
                    + " breaks deployed code that uses the old name.")
            .about(table.name())
            .help(help(rename, table, view, context)));
  }

  private static boolean isOfRelation(ObjectType type) {
    return switch (type) {
      case TABLE, VIEW, MATERIALIZED_VIEW -> true;
      default -> false;
    };
  }

  /** ALTER TABLE renames indexes and sequences too. */
  private static boolean isOther(Relation relation) {
    return relation instanceof Index || relation instanceof Sequence;
  }

  private static String help(Rename rename, Subject table, boolean view, RuleContext context) {
    String keep =
        "keep the old name as a view in the same migration until no deployed code uses it:\n"
            + "CREATE VIEW "
            + table
            + " AS SELECT * FROM "
            + rename.newName()
            + ";";
    if (view || !context.tool().name().equals("prisma")) {
      return "K" + keep.substring(1);
    }
    return "Rename the model in schema.prisma alone and keep the table: @@map(\""
        + table.name().name()
        + "\"). Or "
        + keep;
  }
}
