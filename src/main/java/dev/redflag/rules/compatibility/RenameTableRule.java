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
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.SetSchema;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags RENAME and SET SCHEMA of what deployed code may use under its old name. */
public final class RenameTableRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Rename.class || kind == SetSchema.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (step.statement() instanceof Rename rename && isOfRelation(rename.objectType())) {
      checkRename(rename, step, context);
    } else if (step.statement() instanceof SetSchema move && isOfRelation(move.objectType())) {
      checkMove(move, step, context);
    }
  }

  private static void checkRename(Rename rename, Step step, RuleContext context) {
    Relation relation = step.before().relation(rename.name(), step.session());
    RelationName old = inUse(rename.name(), relation, rename.ifExists(), step, context);
    if (old == null
        || EarlierSteps.freed(new RelationName(old.schema(), rename.newName().value()), context)) {
      return;
    }
    context.report(
        Draft.at(
                rename.name().span().cover(rename.newName().span()),
                "Renaming "
                    + words(relation)
                    + old
                    + " to "
                    + rename.newName()
                    + " breaks deployed code that uses the old name.")
            .about(old)
            .help(help(old, rename.newName().toString(), relation, context)));
  }

  private static void checkMove(SetSchema move, Step step, RuleContext context) {
    Relation relation = step.before().relation(move.name(), step.session());
    RelationName old = inUse(move.name(), relation, move.ifExists(), step, context);
    if (old == null || move.schema().templated()) {
      return;
    }
    RelationName now = new RelationName(move.schema().value(), old.name());
    List<String> path = step.session().searchPath();
    boolean foundAsBefore = path.contains(old.schema()) && path.contains(now.schema());
    if (now.equals(old) || foundAsBefore || EarlierSteps.freed(now, context)) {
      return;
    }
    context.report(
        Draft.at(
                move.name().span().cover(move.schema().span()),
                "Moving "
                    + words(relation)
                    + old
                    + " to schema "
                    + move.schema()
                    + " breaks deployed code that looks for it in "
                    + Quoting.quoteIfNeeded(old.schema())
                    + ".")
            .about(old)
            .help("K" + keep(old, now.toString()).substring(1)));
  }

  /** The full name, or null if deployed code does not use it or finds something else there. */
  private static RelationName inUse(
      QualifiedName written, Relation relation, boolean ifExists, Step step, RuleContext context) {
    boolean view = relation instanceof View;
    Subject table =
        view
            ? new Subject(relation.name(), null, step.before().isTemporary(relation.name()))
            : Subject.of(written, step);
    return !table.inUse(step)
            || (ifExists && Subject.absent(written, step))
            || isOther(relation)
            || (view && relation.madeAt() != null && relation.madeAt().inUnitOf(step.migration()))
            || LaterStatements.makeRelation(table.name(), step, context)
        ? null
        : table.name();
  }

  private static boolean isOfRelation(ObjectType type) {
    return switch (type) {
      case TABLE, VIEW, MATERIALIZED_VIEW -> true;
      default -> false;
    };
  }

  /** ALTER TABLE takes indexes and sequences too. */
  private static boolean isOther(Relation relation) {
    return relation instanceof Index || relation instanceof Sequence;
  }

  private static String words(Relation relation) {
    return relation instanceof View ? "view " : "table ";
  }

  private static String help(
      RelationName old, String newName, Relation relation, RuleContext context) {
    String keep = keep(old, newName);
    if (relation instanceof View || !context.tool().name().equals("prisma")) {
      return "K" + keep.substring(1);
    }
    return "Rename the model in schema.prisma alone and keep the table: @@map(\""
        + old.name()
        + "\"). Or "
        + keep;
  }

  private static String keep(RelationName old, String newName) {
    return "keep the old name as a view in the same migration until no deployed code uses it:\n"
        + "CREATE VIEW "
        + old
        + " AS SELECT * FROM "
        + newName
        + ";";
  }
}
