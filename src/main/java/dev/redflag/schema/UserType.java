package dev.redflag.schema;

/** A type that the history made, or an extension of it. */
public sealed interface UserType permits BaseType, CompositeType, Domain, EnumType, RangeType {

  /** The full name. */
  RelationName name();

  /** Where it was made; null for one that is assumed. */
  Origin madeAt();

  /** Whether only a conditional or IF NOT EXISTS statement made or changed it. */
  boolean perhaps();
}
