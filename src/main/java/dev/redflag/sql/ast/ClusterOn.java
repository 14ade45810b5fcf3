package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * CLUSTER ON an index, or SET WITHOUT CLUSTER.
 *
 * @param index null for SET WITHOUT CLUSTER
 */
public record ClusterOn(Span span, Identifier index) implements AlterTableAction {}
