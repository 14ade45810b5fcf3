package dev.redflag.rules.convention;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Fix;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.schema.Origin;
import dev.redflag.schema.Relation;
import dev.redflag.schema.UserType;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import java.util.List;
import java.util.Map;

/** Tells of DROP without IF EXISTS of an object that this unit did not make. */
public final class DropWithoutIfExistsRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Drop.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Drop drop)
        || drop.ifExists()
        || drop.objectType() == ObjectType.OWNED
        || drop.targets().isEmpty()) {
      return;
    }
    for (DropTarget target : drop.targets()) {
      if (EarlierSteps.made(drop.objectType(), target, context)
          || isOfUnit(drop.objectType(), target.name(), step)) {
        continue;
      }
      Draft draft =
          Draft.at(
                  target.span(),
                  "DROP "
                      + drop.objectType().words()
                      + " "
                      + target.name()
                      + " fails where it is gone already, as IF EXISTS is missing.")
              .help(
                  "Write DROP "
                      + drop.objectType().words()
                      + (drop.concurrently() ? " CONCURRENTLY" : "")
                      + " IF EXISTS, so that the migration can run again after it failed halfway.");
      if (isWrittenByPrisma(drop.objectType())) {
        draft.severity(Severity.NOTE);
      }
      if (takesFix(drop.objectType())) {
        draft.fix(insertion(drop));
      }
      context.report(draft);
    }
  }

  /** Whether another migration of the unit made it, as far as the history knows its kind. */
  private static boolean isOfUnit(ObjectType type, QualifiedName name, Step step) {
    Origin origin =
        switch (type) {
          case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX ->
              origin(step.before().relation(name, step.session()));
          case TYPE, DOMAIN -> origin(step.before().type(name, step.session()));
          default -> null;
        };
    return origin != null && origin.inUnitOf(step.migration());
  }

  private static Origin origin(Relation relation) {
    return relation == null || relation.perhaps() ? null : relation.madeAt();
  }

  private static Origin origin(UserType type) {
    return type == null || type.perhaps() ? null : type.madeAt();
  }

  /**
   * Whether Prisma writes such drops itself, and without IF EXISTS; a table's is a note anyway,
   * beside what drop-table says.
   */
  private static boolean isWrittenByPrisma(ObjectType type) {
    return type == ObjectType.INDEX || type == ObjectType.TYPE;
  }

  private static Fix insertion(Drop drop) {
    int start = drop.targets().get(0).span().start();
    return new Fix(
        "Add IF EXISTS", List.of(new Edit(new Span(start, start), "IF EXISTS ")), Map.of());
  }

  /** Whether IF EXISTS stands right before the first name. */
  private static boolean takesFix(ObjectType type) {
    return switch (type) {
      case CAST, TRANSFORM, USER_MAPPING -> false;
      default -> true;
    };
  }
}
