package dev.redflag.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The names that PostgreSQL gives what the statement does not name. */
final class GeneratedName {

  /** The longest name in bytes of UTF-8 (manual, "Identifiers and Key Words"). */
  static final int LONGEST = 63;

  private GeneratedName() {}

  /**
   * {@code first_second_label}, with the longer of the first two cut until it fits.
   *
   * @param second or null
   */
  static String of(String first, String second, String label) {
    int overhead = label.length() + 1 + (second == null ? 0 : 1);
    int available = LONGEST - overhead;
    int firstLength = bytes(first);
    int secondLength = second == null ? 0 : bytes(second);
    while (firstLength + secondLength > available) {
      if (firstLength > secondLength) {
        firstLength--;
      } else {
        secondLength--;
      }
    }
    StringBuilder name = new StringBuilder(clip(first, firstLength));
    if (second != null) {
      name.append('_').append(clip(second, secondLength));
    }
    return name.append('_').append(label).toString();
  }

  static int bytes(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return name.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return name.length();
  }

  /** As much of {@code name} as fits into {@code length} bytes, in whole characters. */
  private static String clip(String name, int length) {
    if (bytes(name) <= length) {
      return name;
    }
    int used = 0;
    int i = 0;
    while (i < name.length()) {
      int point = name.codePointAt(i);
      used += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (used > length) {
        break;
      }
      i += Character.charCount(point);
    }
    return name.substring(0, i);
  }

  /** A name for a relation that no relation of {@code namespace} has. */
  static String forRelation(
      Schema schema, String namespace, String first, String second, String label) {
    return free(schema, TakenNumbers.Kind.RELATION, namespace, first, second, label);
  }

  /** A name for a constraint with an index: that no relation and no constraint has. */
  static String forIndexedConstraint(
      Schema schema, String namespace, String first, String second, String label) {
    return free(schema, TakenNumbers.Kind.INDEXED_CONSTRAINT, namespace, first, second, label);
  }

  /** A name for a constraint without an index: that no constraint of {@code namespace} has. */
  static String forConstraint(
      Schema schema, String namespace, String first, String second, String label) {
    return free(schema, TakenNumbers.Kind.CONSTRAINT, namespace, first, second, label);
  }

  private static String free(
      Schema schema,
      TakenNumbers.Kind kind,
      String namespace,
      String first,
      String second,
      String label) {
    RelationName base = new RelationName(namespace, of(first, second, label));
    int start = schema.firstNumber(kind, base);
    RelationName name = base;
    int pass = 0;
    if (start > 0) {
      pass = start;
      name = new RelationName(namespace, of(first, second, numbered(label, pass)));
    }
    while (isTaken(schema, kind, name)) {
      pass++;
      name = new RelationName(namespace, of(first, second, numbered(label, pass)));
    }
    schema.rememberNumber(kind, base, pass);
    return name.name();
  }

  private static boolean isTaken(Schema schema, TakenNumbers.Kind kind, RelationName name) {
    return switch (kind) {
      case RELATION -> isRelation(schema, name);
      case CONSTRAINT -> schema.hasConstraintNamed(name);
      case INDEXED_CONSTRAINT -> isRelation(schema, name) || schema.hasConstraintNamed(name);
    };
  }

  private static boolean isRelation(Schema schema, RelationName name) {
    return schema.relation(name) != null || schema.type(name) instanceof CompositeType;
  }

  private static String numbered(String label, int pass) {
    return pass == 0 ? label : label.concat(Integer.toString(pass));
  }

  /**
   * The columns of an index or foreign key as its name has them; an expression has its own word.
   */
  static String columns(List<String> names) {
    if (names.size() == 1) {
      return names.get(0);
    }
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      if (text.length() > 0) {
        text.append('_');
      }
      text.append(name);
      if (bytes(text.toString()) > LONGEST) {
        break;
      }
    }
    return text.toString();
  }
}
