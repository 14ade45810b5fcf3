package dev.redflag.rule;

import dev.redflag.migration.Migration;
import dev.redflag.schema.RelationName;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.util.List;

/**
 * One hazard at one place.
 *
 * @param rule the id of the rule
 * @param severity after profile and configuration
 * @param category the rule's category
 * @param message one sentence: what happens, to what object
 * @param help what to do, imperative; may hold SQL and line breaks; null if there is nothing to say
 * @param source the file
 * @param span the clause that does it
 * @param migration the migration
 * @param relation what it is about; findings of one rule, relation and migration are told as one
 * @param related other places
 * @param fixes repairs, the preferred first
 */
public record Finding(
    String rule,
    Severity severity,
    Category category,
    String message,
    String help,
    SourceFile source,
    Span span,
    Migration migration,
    RelationName relation,
    List<Place> related,
    List<Fix> fixes) {}
