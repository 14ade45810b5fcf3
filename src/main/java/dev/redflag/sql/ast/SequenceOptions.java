package dev.redflag.sql.ast;

import java.util.List;

/**
 * The options of a sequence.
 *
 * @param type or null
 * @param ownedBy table and column, or null; {@code NONE} is null
 * @param options all of them, by name
 */
public record SequenceOptions(TypeName type, QualifiedName ownedBy, List<Option> options) {}
