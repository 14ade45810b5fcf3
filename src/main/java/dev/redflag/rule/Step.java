package dev.redflag.rule;

import dev.redflag.effect.Effects;
import dev.redflag.migration.Migration;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Session;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/**
 * A statement and the world before it.
 *
 * @param migration the migration that it stands in
 * @param script the file
 * @param statement the statement; one inside a DO block is a step of its own
 * @param conditional whether it may not run, as in an IF of a DO block
 * @param before the schema before it
 * @param after the schema after it
 * @param session the session before it
 * @param conflicts why PostgreSQL would refuse it
 * @param effects its locks, rewrites and scans
 */
public record Step(
    Migration migration,
    Script script,
    Statement statement,
    boolean conditional,
    Schema before,
    Schema after,
    Session session,
    List<Conflict> conflicts,
    Effects effects) {}
