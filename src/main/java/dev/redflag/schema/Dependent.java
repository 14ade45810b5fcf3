package dev.redflag.schema;

/**
 * Something that goes when an object that it needs is dropped with CASCADE.
 *
 * @param relation the relation that goes, or the one that loses a part
 * @param kind what of it goes
 * @param part the column or constraint that goes, else null
 */
public record Dependent(RelationName relation, Kind kind, String part) {

  /** What goes. */
  public enum Kind {
    /** The relation itself. */
    RELATION,
    COLUMN,
    CONSTRAINT,
    /** A default, trigger or policy. */
    OTHER
  }

  /** The dependent that {@code item} is, or null if it is no relation and no part of one. */
  static Dependent of(Item item) {
    return switch (item.kind()) {
      case RELATION -> new Dependent(item.name(), Kind.RELATION, null);
      case COLUMN -> new Dependent(item.name(), Kind.COLUMN, item.part());
      case CONSTRAINT -> new Dependent(item.name(), Kind.CONSTRAINT, item.part());
      case DEFAULT, TRIGGER, POLICY -> new Dependent(item.name(), Kind.OTHER, item.part());
      default -> null;
    };
  }
}
