package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * What a foreign key refers to.
 *
 * @param span from REFERENCES on
 * @param columns empty for the target's primary key
 * @param match {@code FULL}, {@code PARTIAL}, {@code SIMPLE} or null
 * @param onDelete the action, upper case, or null
 * @param onUpdate the action, upper case, or null
 * @param setColumns those that ON DELETE SET NULL or SET DEFAULT names, or empty
 */
public record Reference(
    Span span,
    QualifiedName table,
    List<Identifier> columns,
    String match,
    String onDelete,
    String onUpdate,
    List<Identifier> setColumns) {}
