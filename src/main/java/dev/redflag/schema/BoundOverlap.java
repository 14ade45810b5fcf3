package dev.redflag.schema;

import dev.redflag.postgres.BoundOrder;
import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.PartitionBound;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;

/** Which bounds of partitions of one table have values in common, for sure. */
final class BoundOverlap {

  private final Table parent;

  BoundOverlap(Table parent) {
    this.parent = parent;
  }

  /** MINVALUE or MAXVALUE; null if it is a value. */
  static String word(Expression value) {
    if (value.end() - value.first() != 1) {
      return null;
    }
    String word = Mentions.name(value.tokens(), value.first());
    if ("minvalue".equals(word)) {
      return "MINVALUE";
    }
    return "maxvalue".equals(word) ? "MAXVALUE" : null;
  }

  static boolean isNull(Expression value) {
    return ExpressionParser.parse(value) instanceof Term.Constant constant
        && constant.kind() == Term.Constant.Kind.NULL;
  }

  /** The value of {@code modulus} or {@code remainder}, or null. */
  static Integer number(PartitionBound bound, String name) {
    for (Option option : bound.hash()) {
      if (option.name().equals(name) && option.value() != null) {
        try {
          return Integer.valueOf(option.value());
        } catch (NumberFormatException e) {
          return null;
        }
      }
    }
    return null;
  }

  /** Whether a range has no values, for sure. */
  boolean isEmpty(PartitionBound bound) {
    Integer order = compare(bound.from(), bound.to());
    return order != null && order >= 0;
  }

  /** Whether two bounds have values in common, for sure. */
  boolean overlap(PartitionBound one, PartitionBound other) {
    if (!one.hash().isEmpty() && !other.hash().isEmpty()) {
      return hashesOverlap(one, other);
    }
    if (!one.in().isEmpty() && !other.in().isEmpty()) {
      return listsOverlap(one, other);
    }
    if (one.from().isEmpty() || one.from().size() != other.from().size()) {
      return false;
    }
    Integer below = compare(one.from(), other.to());
    Integer above = compare(other.from(), one.to());
    return below != null && above != null && below < 0 && above < 0;
  }

  private static boolean hashesOverlap(PartitionBound one, PartitionBound other) {
    Integer modulus = number(one, "modulus");
    Integer second = number(other, "modulus");
    Integer remainder = number(one, "remainder");
    Integer left = number(other, "remainder");
    if (modulus == null || second == null || remainder == null || left == null) {
      return false;
    }
    int least = Math.min(modulus, second);
    return least > 0 && remainder % least == left % least;
  }

  /** Whether neither modulus divides the other. */
  boolean unfit(PartitionBound one, PartitionBound other) {
    Integer modulus = number(one, "modulus");
    Integer second = number(other, "modulus");
    if (modulus == null || second == null || modulus <= 0 || second <= 0) {
      return false;
    }
    return modulus % second != 0 && second % modulus != 0;
  }

  private boolean listsOverlap(PartitionBound one, PartitionBound other) {
    DataType type = type(0);
    if (type == null) {
      return false;
    }
    for (Expression value : one.in()) {
      Term.Constant constant = constant(value, type);
      for (Expression member : other.in()) {
        Term.Constant there = constant(member, type);
        if (constant != null
            && there != null
            && Boolean.TRUE.equals(BoundOrder.same(constant, there, type))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The order of two bounds of ranges; null if it is not known. */
  private Integer compare(List<Expression> one, List<Expression> other) {
    for (int i = 0; i < one.size() && i < other.size(); i++) {
      int rank = rank(one.get(i));
      int second = rank(other.get(i));
      if (rank != second) {
        return Integer.compare(rank, second);
      }
      if (rank != 0) {
        return 0;
      }
      DataType type = type(i);
      if (type == null) {
        return null;
      }
      Term.Constant a = constant(one.get(i), type);
      Term.Constant b = constant(other.get(i), type);
      Integer order = a == null || b == null ? null : BoundOrder.compare(a, b, type);
      if (order == null || order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int rank(Expression value) {
    String word = word(value);
    return word == null ? 0 : word.equals("MINVALUE") ? -1 : 1;
  }

  private DataType type(int index) {
    return type(parent, index);
  }

  /** The type of a column of the partition key; null if it is not known. */
  static DataType type(Table parent, int index) {
    String key = parent.partitionKey().get(index);
    Column column = key == null ? null : parent.column(key);
    return column == null || column.perhaps() ? null : column.type();
  }

  /** The value as one of {@code type}; null if it is not known. */
  static Term.Constant constant(Expression value, DataType type) {
    Term term = ExpressionParser.parse(value);
    if (term instanceof Term.TypeCast cast && cast.operand() instanceof Term.Constant constant) {
      // To another type than that of the key it would be another value, perhaps.
      boolean plain = cast.type().modifiers().isEmpty() && cast.type().arrayDimensions() == 0;
      String name = cast.type().name().name();
      boolean same = name.equals(type.name()) || (name.equals("date") && isDate(constant));
      return plain && type.isBuiltIn() && same ? constant : null;
    }
    return term instanceof Term.Constant constant ? constant : null;
  }

  private static boolean isDate(Term.Constant constant) {
    return constant.value().length() == 10;
  }
}
