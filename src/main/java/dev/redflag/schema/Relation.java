package dev.redflag.schema;

/** What shares one name space in a schema: tables, views, indexes and sequences. */
public sealed interface Relation permits Index, Sequence, Table, View {

  /** The full name. */
  RelationName name();

  /** Where it was made; null for one that is assumed. */
  Origin madeAt();

  /** Whether only a conditional or IF NOT EXISTS statement made or changed it. */
  boolean perhaps();
}
