package dev.redflag.schema;

/**
 * Up to which number the names that PostgreSQL generates are taken: of {@code t_a_idx}, {@code
 * t_a_idx1}, {@code t_a_idx2} and so on it takes the first that is free. Immutable.
 *
 * <p>Who makes thousands of indexes without names would search from the start for each.
 */
final class TakenNumbers {

  static final TakenNumbers NONE = new TakenNumbers(PersistentMap.empty(), PersistentMap.empty());

  /** Fewer than these are searched quicker than they are remembered. */
  private static final int FEW = 8;

  /** A longer name is cut to make room for its number, so its end does not tell its beginning. */
  private static final int UNCUT = GeneratedName.LONGEST - 8;

  private final PersistentMap<RelationName, Integer> first;
  private final PersistentMap<RelationName, Integer> firstOfCut;

  private TakenNumbers(
      PersistentMap<RelationName, Integer> first, PersistentMap<RelationName, Integer> firstOfCut) {
    this.first = first;
    this.firstOfCut = firstOfCut;
  }

  /** The names that compete with each other. */
  enum Kind {
    RELATION,
    INDEXED_CONSTRAINT,
    CONSTRAINT
  }

  void write(SchemaOutput out) {
    first.write(out, Forms.NAME, Forms.NUMBER);
    firstOfCut.write(out, Forms.NAME, Forms.NUMBER);
  }

  /** Reads what {@link #write} wrote. */
  static TakenNumbers read(SchemaInput in) {
    return new TakenNumbers(
        PersistentMap.read(in, Forms.NAME, Forms.NUMBER),
        PersistentMap.read(in, Forms.NAME, Forms.NUMBER));
  }

  private static final Kind[] KINDS = Kind.values();

  private static RelationName key(Kind kind, RelationName base) {
    return new RelationName(kind.name() + " " + base.schema(), base.name());
  }

  private static boolean isCut(RelationName name) {
    return GeneratedName.bytes(name.name()) > UNCUT;
  }

  /** The first number that may be free behind {@code base}; 0 is {@code base} itself. */
  int first(Kind kind, RelationName base) {
    PersistentMap<RelationName, Integer> map = isCut(base) ? firstOfCut : first;
    if (map.size() == 0) {
      return 0;
    }
    Integer known = map.get(key(kind, base));
    return known == null ? 0 : known;
  }

  /** The same with the knowledge that all before {@code number} are taken. */
  TakenNumbers with(Kind kind, RelationName base, int number) {
    if (number < FEW) {
      return this;
    }
    RelationName key = key(kind, base);
    return isCut(base)
        ? new TakenNumbers(first, firstOfCut.with(key, number))
        : new TakenNumbers(first.with(key, number), firstOfCut);
  }

  /** The same after {@code name} became free. */
  TakenNumbers without(RelationName name) {
    if (first.size() == 0 && firstOfCut.size() == 0) {
      return this;
    }
    PersistentMap<RelationName, Integer> left = first;
    String text = name.name();
    int place = 1;
    int number = 0;
    for (int end = text.length(); end > 0 && place < 100_000_000; end--) {
      // What begins with a zero is no number that is generated.
      if (end == text.length() || text.charAt(end) != '0') {
        left = lowered(left, new RelationName(name.schema(), text.substring(0, end)), number);
      }
      char digit = text.charAt(end - 1);
      if (digit < '0' || digit > '9') {
        break;
      }
      number += (digit - '0') * place;
      place *= 10;
    }
    return new TakenNumbers(left, isCut(name) ? PersistentMap.empty() : firstOfCut);
  }

  private static PersistentMap<RelationName, Integer> lowered(
      PersistentMap<RelationName, Integer> map, RelationName base, int number) {
    PersistentMap<RelationName, Integer> left = map;
    for (Kind kind : KINDS) {
      RelationName key = key(kind, base);
      Integer known = left.get(key);
      if (known != null && known > number) {
        left = left.with(key, number);
      }
    }
    return left;
  }
}
