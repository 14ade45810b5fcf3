package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import java.util.List;

/**
 * Why PostgreSQL would refuse a statement, found while it was replayed.
 *
 * <p>A conflict is only made of what is sure. Names in it are unquoted unless it is said otherwise.
 */
public sealed interface Conflict {

  /** Where in the statement. */
  Span span();

  /** When it would. */
  default Certainty certainty() {
    return Certainty.ALWAYS;
  }

  /** What PostgreSQL would answer: the SQLSTATE, such as {@code 42P01}. */
  String sqlState();

  /**
   * A table, view, index or sequence that is not there.
   *
   * @param objectType what the statement takes it for
   * @param name the full name it would have
   * @param fate what became of it, or null if it never was
   * @param similar names that differ from it by case only, as SQL must write them
   */
  record MissingRelation(
      Span span,
      String sqlState,
      ObjectType objectType,
      RelationName name,
      Fate fate,
      List<String> similar)
      implements Conflict {}

  /**
   * A column that its table does not have.
   *
   * @param fate what became of it, or null if it never was
   * @param similar names that differ from it by case only, as SQL must write them
   */
  record MissingColumn(Span span, Table table, String name, Fate fate, List<String> similar)
      implements Conflict {

    static MissingColumn of(Table table, String name, Span span) {
      List<String> similar = Lookup.similar(table.columns().keySet(), name);
      return new MissingColumn(span, table, name, table.lostColumns().get(name), similar);
    }

    @Override
    public String sqlState() {
      return "42703";
    }
  }

  /**
   * A type that is not there.
   *
   * @param fate what became of it, or null if it never was
   * @param similar names that differ from it by case only, as SQL must write them
   */
  record MissingType(Span span, RelationName name, Fate fate, List<String> similar)
      implements Conflict {
    @Override
    public String sqlState() {
      return "42704";
    }
  }

  /**
   * A function that is not there or takes other arguments, or an operator that does not take such
   * operands.
   *
   * @param function the name as written; null for an operator
   * @param words the call or the operation with the types of what is given, such as {@code
   *     lower(integer)}
   * @param others the functions of that name that the history made, with their arguments
   * @param fate what became of the last function of that name; null if there never was one, or
   *     there is one
   */
  record MissingFunction(
      Span span, QualifiedName function, String words, List<String> others, Fate fate)
      implements Conflict {

    @Override
    public String sqlState() {
      return "42883";
    }

    static String call(QualifiedName function, List<DataType> given) {
      StringBuilder words = new StringBuilder(function.toString()).append('(');
      for (int i = 0; i < given.size(); i++) {
        words.append(i == 0 ? "" : ", ").append(given.get(i).plain());
      }
      return words.append(')').toString();
    }

    static String operator(String operator, List<DataType> given) {
      String last = given.get(given.size() - 1).plain().format();
      return given.size() == 1
          ? operator + " " + last
          : given.get(0).plain() + " " + operator + " " + last;
    }
  }

  /**
   * A constraint that its table does not have.
   *
   * @param fate what became of it, or null if it never was
   * @param similar names that differ from it by case only, as SQL must write them
   */
  record MissingConstraint(Span span, Table table, String name, Fate fate, List<String> similar)
      implements Conflict {
    @Override
    public String sqlState() {
      return "42704";
    }
  }

  /**
   * Something else that is not there: an enum label, trigger, policy, schema, …
   *
   * @param objectType what it would be; null for an enum label
   * @param owner the table or enum that it would belong to, or null
   * @param fate what became of it, or null if it never was
   * @param similar names that differ from it by case only, as SQL must write them
   */
  record MissingObject(
      Span span,
      String sqlState,
      ObjectType objectType,
      String name,
      RelationName owner,
      Fate fate,
      List<String> similar)
      implements Conflict {}

  /**
   * A relation whose name is taken.
   *
   * @param existing what has the name
   * @param truncated whether PostgreSQL cut the name to 63 bytes first
   */
  record DuplicateRelation(Span span, RelationName name, Relation existing, boolean truncated)
      implements Conflict {
    @Override
    public String sqlState() {
      return "42P07";
    }
  }

  /** A column that its table has already, or that the statement names twice. */
  record DuplicateColumn(Span span, RelationName table, String name, Origin madeAt)
      implements Conflict {
    @Override
    public String sqlState() {
      return "42701";
    }
  }

  /** A constraint whose name its table has already. */
  record DuplicateConstraint(
      Span span, RelationName table, String name, Origin madeAt, boolean truncated)
      implements Conflict {
    @Override
    public String sqlState() {
      return "42710";
    }
  }

  /**
   * Something else whose name is taken: a type, enum label, trigger, policy, schema, …
   *
   * @param objectType what it is; null for an enum label
   * @param owner the table or enum that it belongs to, or null
   */
  record DuplicateObject(
      Span span,
      String sqlState,
      ObjectType objectType,
      String name,
      RelationName owner,
      Origin madeAt)
      implements Conflict {}

  /** A relation of a kind that the statement cannot be used on, such as DROP TABLE of a view. */
  record WrongRelation(Span span, ObjectType expected, Relation existing) implements Conflict {
    @Override
    public String sqlState() {
      return "42809";
    }
  }

  /** ADD COLUMN that refuses nulls and gives the rows that are there nothing else. */
  record AddRequiredColumn(Span span, Table table, Column column) implements Conflict {
    @Override
    public Certainty certainty() {
      return Certainty.IF_ROWS;
    }

    @Override
    public String sqlState() {
      return "23502";
    }
  }

  /**
   * An UPDATE that gives rows null in a column that refuses it.
   *
   * @param span the value
   * @param every whether it is about every row of the table
   */
  record NullWritten(Span span, Table table, Column column, boolean every) implements Conflict {
    @Override
    public Certainty certainty() {
      return every ? Certainty.IF_ROWS : Certainty.IF_THESE_ROWS;
    }

    @Override
    public String sqlState() {
      return "23502";
    }
  }

  /** A column that is to refuse nulls and may hold some: SET NOT NULL, a primary key. */
  record NullsMayRemain(Span span, Table table, Column column) implements Conflict {
    @Override
    public Certainty certainty() {
      return Certainty.IF_THESE_ROWS;
    }

    @Override
    public String sqlState() {
      return "23502";
    }
  }

  /**
   * A default that is of a type which cannot become the column's.
   *
   * @param span the expression
   * @param table the table; null for a domain
   * @param column the column or domain
   * @param type its type
   * @param given the type of the expression
   */
  record DefaultTypeMismatch(
      Span span, RelationName table, String column, DataType type, DataType given)
      implements Conflict {
    @Override
    public String sqlState() {
      return "42804";
    }
  }

  /**
   * A literal that is no value of its type, such as an enum default that is no label.
   *
   * @param table the table whose column it is for, or null
   * @param column the column that it is for, or null
   */
  record InvalidLiteral(
      Span span, String sqlState, RelationName table, String column, DataType type, String literal)
      implements Conflict {}

  /**
   * A value of an enum label that the same transaction added.
   *
   * @param type the enum type
   * @param addedAt where ALTER TYPE … ADD VALUE adds it
   * @param perhaps whether it is committed before, unless the tool sends the file as a batch, which
   *     is not known
   */
  record NewLabelUsed(Span span, RelationName type, String label, Origin addedAt, boolean perhaps)
      implements Conflict {
    @Override
    public String sqlState() {
      return "55P04";
    }
  }

  /**
   * A type change that PostgreSQL does not make by itself, or whose USING does not give the type.
   *
   * @param from the type that the column has, or that USING gives
   * @param using whether USING is written
   */
  record TypeChangeNeedsCast(
      Span span, Table table, Column column, DataType from, DataType to, boolean using)
      implements Conflict {
    @Override
    public String sqlState() {
      return "42804";
    }
  }

  /** A type change that the column's default cannot follow. */
  record DefaultBlocksTypeChange(Span span, Table table, Column column, DataType to)
      implements Conflict {
    @Override
    public String sqlState() {
      return "42804";
    }
  }

  /**
   * A type change after which a foreign key would compare types that it cannot.
   *
   * @param key the foreign key, of {@code table} or of a table that refers to it
   * @param other the column at its other end
   */
  record ForeignKeyBlocksTypeChange(
      Span span, Table table, Column column, DataType to, Constraint key, Column other)
      implements Conflict {
    @Override
    public String sqlState() {
      return "42804";
    }
  }

  /**
   * A change of a column's type that something built on the column forbids.
   *
   * @param user what forbids it, in PostgreSQL's words, such as {@code view active_users}
   * @param usedAt where that was made, or null
   */
  record ColumnInUse(Span span, Table table, Column column, String user, Origin usedAt)
      implements Conflict {
    @Override
    public String sqlState() {
      return "0A000";
    }
  }

  /**
   * A drop of what something else still needs, without CASCADE.
   *
   * @param object what is dropped, in PostgreSQL's words, such as {@code table users}
   * @param dependents what needs it, in the same words
   * @param release a statement for each of them after which it does so no more
   * @param neededAt where the first of them was made, or null
   */
  record StillNeeded(
      Span span, String object, List<String> dependents, List<String> release, Origin neededAt)
      implements Conflict {
    @Override
    public String sqlState() {
      return "2BP01";
    }
  }

  /** A foreign key between types that cannot be compared. */
  record IncompatibleForeignKey(
      Span span, RelationName table, Column column, Table target, Column targetColumn)
      implements Conflict {
    @Override
    public String sqlState() {
      return "42804";
    }
  }

  /**
   * A foreign key to columns that no unique constraint covers.
   *
   * @param columns the columns of {@code target}; empty if it refers to a primary key that is not
   *     there
   */
  record ForeignKeyTargetNotUnique(Span span, Table target, List<String> columns)
      implements Conflict {
    @Override
    public String sqlState() {
      return columns.isEmpty() ? "42704" : "42830";
    }
  }

  /** A primary key for a table that has one. */
  record SecondPrimaryKey(Span span, RelationName table, Constraint existing) implements Conflict {
    @Override
    public String sqlState() {
      return "42P16";
    }
  }

  /**
   * A constraint or unique index that existing rows may violate.
   *
   * @param table the table or materialized view
   * @param columns as far as known
   */
  record RowsMayViolate(Span span, RelationName table, Constraint.Type type, List<String> columns)
      implements Conflict {
    @Override
    public Certainty certainty() {
      return Certainty.IF_THESE_ROWS;
    }

    @Override
    public String sqlState() {
      return switch (type) {
        case PRIMARY_KEY, UNIQUE -> "23505";
        case FOREIGN_KEY -> "23503";
        case CHECK -> "23514";
        case EXCLUSION -> "23P01";
        case NOT_NULL -> "23502";
      };
    }
  }

  /** A type change that some values do not survive, such as text to uuid. */
  record ValuesMayNotConvert(
      Span span, String sqlState, Table table, Column column, DataType from, DataType to)
      implements Conflict {
    @Override
    public Certainty certainty() {
      return Certainty.IF_THESE_ROWS;
    }
  }

  /**
   * A unique constraint or index of a partitioned table that lacks a column of its partition key.
   *
   * @param missing the column
   */
  record PartitionKeyNotUnique(Span span, Table table, String missing) implements Conflict {
    @Override
    public String sqlState() {
      return "0A000";
    }
  }

  /**
   * CREATE or DROP INDEX CONCURRENTLY of a partitioned table.
   *
   * @param index the index that is dropped; null where one is made
   */
  record ConcurrentlyOnPartitioned(Span span, RelationName table, RelationName index)
      implements Conflict {
    @Override
    public String sqlState() {
      return "0A000";
    }
  }

  /** NOT VALID where it does not go: with an index, or with a foreign key of partitions. */
  record NotValidUnsupported(Span span, RelationName table, Constraint.Type type)
      implements Conflict {
    @Override
    public String sqlState() {
      return type == Constraint.Type.FOREIGN_KEY ? "42809" : "0A000";
    }
  }

  /** REFRESH MATERIALIZED VIEW CONCURRENTLY of one that has no unique index on plain columns. */
  record RefreshNeedsUnique(Span span, View view) implements Conflict {
    @Override
    public String sqlState() {
      return "55000";
    }
  }

  /**
   * Something that PostgreSQL does not do, or not here.
   *
   * @param reason a clause for people that names it, such as {@code an identity column takes no
   *     default}
   */
  record Refused(Span span, String sqlState, String reason) implements Conflict {}
}
