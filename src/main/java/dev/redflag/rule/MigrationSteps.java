package dev.redflag.rule;

import dev.redflag.migration.Migration;
import dev.redflag.sql.Script;
import java.util.List;

/**
 * A whole migration as it was replayed.
 *
 * @param migration the migration
 * @param script its file
 * @param steps its steps in order, those inside DO blocks among them
 */
public record MigrationSteps(Migration migration, Script script, List<Step> steps) {}
