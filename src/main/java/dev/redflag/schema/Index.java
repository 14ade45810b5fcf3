package dev.redflag.schema;

import dev.redflag.sql.ast.Expression;
import java.util.List;

/**
 * An index of a table or materialized view as the history left it.
 *
 * @param name the full name, also where PostgreSQL chose it
 * @param table the indexed relation
 * @param keys the key columns in order; null stands for an expression
 * @param method such as {@code btree}
 * @param unique whether it is unique
 * @param predicate the condition of a partial index, or null
 * @param constraint whether it belongs to a constraint of the same name
 * @param valid false for an index ON ONLY a partitioned table until its partitions are attached
 * @param madeAt where it was made; null if assumed
 * @param perhaps whether only a conditional or IF NOT EXISTS statement made it
 */
public record Index(
    RelationName name,
    RelationName table,
    List<String> keys,
    String method,
    boolean unique,
    Expression predicate,
    boolean constraint,
    boolean valid,
    Origin madeAt,
    boolean perhaps) {}
