package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** An expression as a small tree, as far as defaults, checks and conditions need it. */
public sealed interface Term {

  /** Where it stands. */
  Span span();

  /** What stands within the casts; itself if it is no cast. */
  default Term uncast() {
    Term inner = this;
    while (inner instanceof TypeCast cast) {
      inner = cast.operand();
    }
    return inner;
  }

  /**
   * A literal.
   *
   * @param value the value: a string without quotes and escapes, a number as written, {@code true},
   *     {@code false} or {@code null}
   */
  record Constant(Span span, Kind kind, String value) implements Term {

    /** The kinds of literal. */
    public enum Kind {
      STRING,
      BIT_STRING,
      NUMBER,
      BOOLEAN,
      NULL
    }
  }

  /** {@code x::type}, {@code CAST(x AS type)} or {@code type 'x'}. */
  record TypeCast(Span span, Term operand, TypeName type) implements Term {}

  /**
   * A function call; {@code CURRENT_TIMESTAMP} and its like are calls whose only argument, if there
   * is one, is the precision.
   *
   * @param form how it is written
   */
  record Call(Span span, QualifiedName function, List<Term> arguments, Form form) implements Term {

    /** How a call is written. */
    public enum Form {
      /** Arguments with commas between. */
      PLAIN,
      /** With {@code OVER}. */
      WINDOW,
      /**
       * In a form of the standard, with named arguments, VARIADIC or WITHIN GROUP, so that the
       * arguments are not what the function takes, one by one.
       */
      SPECIAL
    }

    /**
     * Whether the arguments are not what the function takes, as in {@code EXTRACT(YEAR FROM x)}.
     */
    public boolean standard() {
      return form == Form.SPECIAL;
    }
  }

  /** A column, perhaps qualified, or {@code *}. */
  record ColumnReference(Span span, List<Identifier> parts) implements Term {}

  /** {@code ARRAY[…]}. */
  record ArrayConstructor(Span span, List<Term> elements) implements Term {}

  /**
   * An operator with its operands.
   *
   * @param operator the operator as written, words in upper case: {@code =}, {@code ||}, {@code
   *     AND}, {@code NOT}, {@code IS NULL}, {@code IS NOT NULL}, {@code IN}, {@code BETWEEN},
   *     {@code CASE}, which is {@code CASE OF} if a value stands behind the word; {@code COLLATE}
   *     has the collation as a second operand, {@code []} the index if there is a single one
   */
  record Operation(Span span, String operator, List<Term> operands) implements Term {}

  /**
   * A query in parentheses.
   *
   * @param query the query without them
   */
  record Subquery(Span span, Expression query) implements Term {}

  /** What could not be read, or names a placeholder. */
  record Unknown(Span span) implements Term {}
}
