package dev.redflag.report;

import dev.redflag.source.Span;
import java.util.List;

/** A part of a statement, as {@code redflag ast} shows it. */
sealed interface AstNode {

  /** The name of the component that holds it; null in a list. */
  String name();

  /** A string, a number, a word of an enum, or true. */
  record Scalar(String name, Object value) implements AstNode {}

  /** A place and nothing else. */
  record Place(String name, Span span) implements AstNode {}

  /** More than one thing. */
  record Items(String name, List<AstNode> items) implements AstNode {}

  /**
   * A record.
   *
   * @param type the record's own name
   * @param kind of a statement, the node name of PostgreSQL's grammar, else null
   * @param span where it stands, or null
   * @param text as written, of expressions, names and the like, else null
   * @param parts its components, but for those that are null, false or empty
   */
  record Part(String name, String type, String kind, Span span, String text, List<AstNode> parts)
      implements AstNode {}
}
