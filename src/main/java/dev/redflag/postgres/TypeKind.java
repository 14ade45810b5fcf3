package dev.redflag.postgres;

/** What sort of type it is (catalog pg_type, typtype). */
public enum TypeKind {
  BASE,
  ENUM,
  DOMAIN,
  COMPOSITE,
  RANGE,
  /** Not known, as with the types that extensions bring. */
  UNKNOWN
}
