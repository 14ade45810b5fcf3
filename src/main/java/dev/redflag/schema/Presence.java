package dev.redflag.schema;

/** Whether an object is there before a statement runs, as far as the history tells. */
public enum Presence {
  /** The history made it, for sure. */
  PRESENT,
  /** A conditional or IF NOT EXISTS statement may have made it, changed it or taken it away. */
  PERHAPS,
  /** The history does not make it but uses it: something else did. */
  ASSUMED,
  /** It is not there, for sure: only this grounds a claim. */
  ABSENT,
  /** The history does not make it and is not complete, so it may be there. */
  UNKNOWN
}
