package dev.redflag.rule;

import dev.redflag.config.TableSize;
import dev.redflag.migration.Comparison;
import dev.redflag.migration.Migration;
import dev.redflag.migration.MigrationTool;
import dev.redflag.schema.Origin;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** What a rule may ask beyond the step, and where it reports. */
public interface RuleContext {

  /** Reports a finding of the rule that is being asked. */
  void report(Draft draft);

  /** The major version of PostgreSQL that the migrations are for. */
  int postgres();

  /** The tool that runs the migrations. */
  MigrationTool tool();

  /**
   * Whether {@code table} was made in the deploy unit of the migration in hand and not filled
   * since: it has no rows to lose and no readers to block. False for null.
   */
  boolean isNew(Table table);

  /** How large {@code relation} is in production, or null if the configuration does not say. */
  TableSize size(RelationName relation);

  /** How the project differs from what it was at a ref, or null if nothing is compared. */
  Comparison comparison();

  /**
   * The first line of a migration of the project, or of one that its comparison names, for a rule
   * of a project to report at.
   */
  Origin beginning(Migration migration);

  /** The steps of this migration before the one in hand, in order. */
  List<Step> earlier();

  /** The statements of this migration after the one in hand, in order, not yet replayed. */
  List<Statement> later();

  /**
   * What rules have kept of this migration under its class, or null if it is the first to be asked
   * for.
   */
  <T> T kept(Class<T> type);

  /**
   * Keeps {@code notes} until the migration ends: an index of its steps, so that a question about
   * them is not a search through all of them for each step.
   */
  void keep(Object notes);
}
