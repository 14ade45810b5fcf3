package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.source.ByteOutput;
import dev.redflag.source.Span;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bytes of a schema that is kept. What comes again is written as the number of its first time.
 */
final class SchemaOutput extends ByteOutput {

  private final HistoryFiles files;
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<RelationName, Integer> names = new HashMap<>();
  private final Map<DataType, Integer> types = new HashMap<>();
  private final Map<Origin, Integer> origins = new HashMap<>();

  SchemaOutput(HistoryFiles files) {
    this.files = files;
  }

  /** A text, or null. */
  void text(String text) {
    if (isKnown(texts, text)) {
      return;
    }
    characters(text);
  }

  /** Writes what {@code value} is if that can be told by a number, or that it comes now. */
  private <T> boolean isKnown(Map<T, Integer> known, T value) {
    if (value == null) {
      number(0);
      return true;
    }
    Integer number = known.get(value);
    if (number != null) {
      number(number);
      return true;
    }
    known.put(value, known.size() + 1);
    number(known.size());
    return false;
  }

  /** Texts, any of them perhaps null; or null. */
  void texts(Collection<String> texts) {
    if (texts == null) {
      number(0);
      return;
    }
    number(texts.size() + 1);
    for (String text : texts) {
      text(text);
    }
  }

  /** A full name, or null. */
  void name(RelationName name) {
    if (!isKnown(names, name)) {
      text(name.schema());
      text(name.name());
    }
  }

  void names(Collection<RelationName> names) {
    number(names.size());
    for (RelationName name : names) {
      name(name);
    }
  }

  /** A type, or null. */
  void type(DataType type) {
    if (isKnown(types, type)) {
      return;
    }
    text(type.schema());
    text(type.name());
    number(type.modifiers().size());
    for (int modifier : type.modifiers()) {
      number(modifier);
    }
    number(type.arrayDimensions());
  }

  /** Where something happened, or null. */
  void origin(Origin origin) {
    if (isKnown(origins, origin)) {
      return;
    }
    int file = files.numberOf(origin);
    if (file < 0) {
      throw new NotKeptException("an origin outside of the history");
    }
    number(file);
    span(origin.span());
  }

  void span(Span span) {
    number(span.start());
    number(span.length());
  }

  /** An expression, or null. */
  void expression(Expression expression) {
    if (expression == null) {
      number(0);
      return;
    }
    int file = files.numberOf(expression.tokens());
    if (file < 0) {
      number(1);
      tokens(expression);
      return;
    }
    number(file + 2);
    number(expression.first());
    number(expression.end() - expression.first());
  }

  void expressions(List<Expression> expressions) {
    number(expressions.size());
    for (Expression expression : expressions) {
      expression(expression);
    }
  }

  /** An expression whose tokens are a file's own, and not those of a text in it. */
  void ownExpression(Expression expression) {
    if (files.numberOf(expression.tokens()) < 0) {
      throw new NotKeptException("code within code");
    }
    expression(expression);
  }

  @SuppressWarnings("EnumOrdinal") // As in Tokens.
  private void tokens(Expression expression) {
    Tokens tokens = expression.tokens();
    text(expression.text());
    int first = expression.first();
    int base = tokens.start(first);
    number(expression.end() - first);
    number(tokens.depth());
    for (int i = first; i < expression.end(); i++) {
      number(tokens.kind(i).ordinal());
      number(tokens.keyword(i));
      number(tokens.start(i) - base);
      number(tokens.end(i) - tokens.start(i));
      span(tokens.span(i));
    }
  }
}
