package dev.redflag.postgres;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.QualifiedName;
import java.util.List;

/** Takes what PostgreSQL would refuse in an expression. */
public interface Faults {

  /**
   * One thing that PostgreSQL would refuse.
   *
   * @param span where it is
   * @param sqlState what PostgreSQL would answer
   * @param reason a clause for people, such as {@code the operator integer || boolean does not
   *     exist}
   */
  void found(Span span, String sqlState, String reason);

  /**
   * A call of a function that is not there, or takes other arguments.
   *
   * @param given the types of the arguments
   */
  void missingFunction(Span span, QualifiedName function, List<DataType> given);

  /**
   * An operator that does not take such operands.
   *
   * @param given the types of the operands, one or two
   */
  void missingOperator(Span span, String operator, List<DataType> given);

  /** A literal that is no value of its type. */
  void literal(Span span, String sqlState, DataType type, String text);
}
