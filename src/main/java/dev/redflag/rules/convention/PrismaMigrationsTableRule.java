package dev.redflag.rules.convention;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.TouchedRelations;
import dev.redflag.sql.ast.QualifiedName;

/** Flags a forward migration that changes Prisma's own table. */
public final class PrismaMigrationsTableRule implements Rule.OfStatement {

  private static final String TABLE = "_prisma_migrations";

  @Override
  public void check(Step step, RuleContext context) {
    for (QualifiedName name : TouchedRelations.of(step.statement())) {
      if (!name.name().equals(TABLE)) {
        continue;
      }
      context.report(
          Draft.at(
                  name.span(),
                  "This migration changes "
                      + TABLE
                      + ", the table in which Prisma keeps what it has run.")
              .help(
                  "Use prisma migrate resolve to correct what Prisma believes, and leave the table"
                      + " to a rollback."));
      return;
    }
  }
}
