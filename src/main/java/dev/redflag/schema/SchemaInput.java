package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.source.ByteInput;
import dev.redflag.source.Span;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link SchemaOutput} wrote. */
final class SchemaInput extends ByteInput {

  private final HistoryFiles files;
  private final List<String> texts = new ArrayList<>();
  private final List<RelationName> names = new ArrayList<>();
  private final List<DataType> types = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final FileTokens[] sources;

  /**
   * @param from where to begin in {@code bytes}
   */
  SchemaInput(byte[] bytes, int from, HistoryFiles files) {
    super(bytes, from);
    this.files = files;
    this.sources = new FileTokens[files.size()];
  }

  String text() {
    int number = number();
    if (number <= texts.size()) {
      return number == 0 ? null : texts.get(number - 1);
    }
    String text = characters();
    texts.add(text);
    return text;
  }

  List<String> texts() {
    int size = number() - 1;
    if (size <= 0) {
      return size < 0 ? null : List.of();
    }
    List<String> read = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      read.add(text());
    }
    return read;
  }

  RelationName name() {
    int number = number();
    if (number <= names.size()) {
      return number == 0 ? null : names.get(number - 1);
    }
    RelationName name = new RelationName(text(), text());
    names.add(name);
    return name;
  }

  List<RelationName> names() {
    int size = number();
    if (size == 0) {
      return List.of();
    }
    List<RelationName> read = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      read.add(name());
    }
    return read;
  }

  DataType type() {
    int number = number();
    if (number <= types.size()) {
      return number == 0 ? null : types.get(number - 1);
    }
    String schema = text();
    String name = text();
    int size = number();
    List<Integer> modifiers = List.of();
    if (size > 0) {
      modifiers = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        modifiers.add(number());
      }
    }
    DataType type = new DataType(schema, name, modifiers, number());
    types.add(type);
    return type;
  }

  Origin origin() {
    int number = number();
    if (number <= origins.size()) {
      return number == 0 ? null : origins.get(number - 1);
    }
    int file = number();
    Origin origin = new Origin(files.migration(file), files.source(file), span());
    origins.add(origin);
    return origin;
  }

  Span span() {
    int start = number();
    return new Span(start, start + number());
  }

  Expression expression() {
    int number = number();
    if (number == 0) {
      return null;
    }
    if (number == 1) {
      return tokens();
    }
    int file = number - 2;
    if (sources[file] == null) {
      sources[file] = new FileTokens(files, file);
    }
    int first = number();
    return new Expression(sources[file], first, first + number());
  }

  List<Expression> expressions() {
    int size = number();
    if (size == 0) {
      return List.of();
    }
    List<Expression> read = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      read.add(expression());
    }
    return read;
  }

  private Expression tokens() {
    String text = text();
    int count = number();
    int depth = number();
    Tokens.Parts parts = new Tokens.Parts(text, count);
    for (int i = 0; i < count; i++) {
      parts.set(i, number(), number(), number(), number(), span());
    }
    return new Expression(parts.tokens(depth), 0, count);
  }

  /** The tokens of a file, when somebody asks for them. */
  private record FileTokens(HistoryFiles files, int number) implements Expression.Source {
    @Override
    public Tokens tokens() {
      return files.tokens(number);
    }
  }
}
