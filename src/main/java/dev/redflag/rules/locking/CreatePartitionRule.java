package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.Subject;
import dev.redflag.rules.Words;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags a partition that is made in place, which locks the partitioned table in use. */
public final class CreatePartitionRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == CreateTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof CreateTable create)
        || create.partitionOf() == null
        || Conflicts.refuse(step)) {
      return;
    }
    Subject parent = Subject.of(create.partitionOf(), step);
    LockMode mode = step.effects().lockOn(parent.name());
    if (mode == null || !parent.live(step)) {
      return;
    }
    List<RelationName> read = step.effects().scans();
    String meanwhile =
        read.isEmpty()
            ? "until the transaction ends"
            : "while all rows of its default partition " + Words.list(read) + " are read";
    String bound = create.bound() == null ? "<bound>" : step.script().text(create.bound().span());
    context.report(
        Draft.at(
                create.name().span(),
                Blocking.message(
                    "Making partition " + create.name() + " in place",
                    mode,
                    List.of(parent),
                    meanwhile))
            .about(parent.name())
            .help(
                "Make a table by itself and attach it, which lets reads and writes go on:\nCREATE TABLE "
                    + create.name()
                    + " (LIKE "
                    + parent
                    + " INCLUDING ALL);\nALTER TABLE "
                    + parent
                    + " ATTACH PARTITION "
                    + create.name()
                    + " "
                    + bound
                    + ";"));
  }
}
