package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.PartitionBound;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;

/** Whether PostgreSQL takes the bound of a new partition, beside those that are there. */
final class BoundCheck {

  private final Transition transition;
  private final Table parent;
  private final RelationName partition;
  private final PartitionBound bound;

  private BoundCheck(
      Transition transition, Table parent, RelationName partition, PartitionBound bound) {
    this.transition = transition;
    this.parent = parent;
    this.partition = partition;
    this.bound = bound;
  }

  static void check(
      Transition transition, Table parent, RelationName partition, PartitionBound bound) {
    boolean known = parent.partitionStrategy() != null && !parent.perhaps();
    if (known && transition.judging()) {
      new BoundCheck(transition, parent, partition, bound).check();
    }
  }

  private void check() {
    String strategy = parent.partitionStrategy();
    if (bound.isDefault()) {
      if (strategy.equals("HASH")) {
        refuse("42P16", "a table that is partitioned by HASH has no default partition");
        return;
      }
    } else if (!isOf(strategy)) {
      refuse(
          "42P16",
          "a partition by "
              + strategy
              + " is made with "
              + (strategy.equals("LIST")
                  ? "FOR VALUES IN"
                  : strategy.equals("HASH") ? "FOR VALUES WITH" : "FOR VALUES FROM … TO"));
      return;
    } else if (!values(strategy)) {
      return;
    }
    overlap();
  }

  private boolean isOf(String strategy) {
    return switch (strategy) {
      case "HASH" -> !bound.hash().isEmpty();
      case "LIST" -> !bound.in().isEmpty();
      default -> !bound.from().isEmpty();
    };
  }

  /** Whether the values go with the key, as far as known. */
  private boolean values(String strategy) {
    int before = transition.conflicts().size();
    switch (strategy) {
      case "HASH" -> hash();
      case "LIST" -> {
        for (Expression value : bound.in()) {
          value(value, 0);
        }
      }
      default -> {
        int count = parent.partitionKey().size();
        if (bound.from().size() != count || bound.to().size() != count) {
          refuse("42P16", "FROM and TO have one value for each column of the partition key");
          return false;
        }
        range(bound.from());
        if (transition.conflicts().size() == before) {
          range(bound.to());
        }
      }
    }
    return transition.conflicts().size() == before;
  }

  private void hash() {
    Integer modulus = number("modulus");
    Integer remainder = number("remainder");
    for (Option option : bound.hash()) {
      if (!option.name().equals("modulus") && !option.name().equals("remainder")) {
        refuse("42601", "a partition by HASH has no " + option.name());
        return;
      }
    }
    if (bound.hash().size() < 2) {
      refuse("42601", "a partition by HASH needs both MODULUS and REMAINDER");
    } else if (modulus != null && modulus <= 0) {
      refuse("42P16", "the modulus of a partition by HASH is more than 0");
    } else if (remainder != null && remainder < 0) {
      refuse("42P16", "the remainder of a partition by HASH is not less than 0");
    } else if (modulus != null && remainder != null && remainder >= modulus) {
      refuse("42P16", "the remainder of a partition by HASH is less than its modulus");
    }
  }

  private Integer number(String name) {
    return BoundOverlap.number(bound, name);
  }

  private void range(List<Expression> values) {
    String open = null;
    for (int i = 0; i < values.size(); i++) {
      Expression value = values.get(i);
      String word = BoundOverlap.word(value);
      if (open != null && !open.equals(word)) {
        transition.refuse(
            value.span(), "42804", "every bound after " + open + " is " + open + " too");
        return;
      }
      if (word != null) {
        open = word;
      } else if (BoundOverlap.isNull(value)) {
        transition.refuse(value.span(), "42P16", "a range has no bound that is null");
      } else {
        value(value, i);
      }
    }
  }

  /** A value must be of the type of its column, and name none. */
  private void value(Expression value, int index) {
    String key = parent.partitionKey().get(index);
    Column column = key == null ? null : parent.column(key);
    Column.Draft typed = new Column.Draft(key == null ? "" : key);
    DataType type = column == null || column.perhaps() ? null : column.type();
    typed.type = type;
    Assignments.value(
        transition,
        parent.name(),
        typed.column(),
        ExpressionParser.parse(value),
        TableScope.of(transition, null),
        ExpressionPlace.PARTITION_BOUND);
  }

  private void overlap() {
    if (bound.isDefault()) {
      Table other = transition.schema.defaultPartition(parent.name());
      if (other != null
          && !other.perhaps()
          && other.madeAt() != null
          && !other.name().equals(partition)) {
        refuse("42P17", other.name() + " is the default partition already");
      }
      return;
    }
    BoundOverlap overlap = new BoundOverlap(parent);
    if (parent.partitionStrategy().equals("RANGE") && overlap.isEmpty(bound)) {
      refuse("42P17", "no value lies in the range: its lower bound is not below its upper bound");
      return;
    }
    for (Table sibling : transition.bounds.near(transition.schema, parent, partition, bound)) {
      boolean sure = sibling.partition() && !sibling.perhaps() && sibling.madeAt() != null;
      if (!sure
          || sibling.bound() == null
          || sibling.bound().isDefault()
          || sibling.name().equals(partition)) {
        continue;
      }
      if (overlap.unfit(bound, sibling.bound())) {
        refuse(
            "42P17",
            "the modulus of each partition by HASH divides the next larger one, and that of "
                + sibling.name()
                + " does not go with this");
        return;
      }
      if (overlap.overlap(bound, sibling.bound())) {
        refuse("42P17", "the partition would overlap " + sibling.name());
        return;
      }
    }
  }

  private void refuse(String sqlState, String reason) {
    Span span = bound.span();
    transition.refuse(span, sqlState, reason);
  }
}
