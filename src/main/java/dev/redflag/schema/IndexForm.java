package dev.redflag.schema;

import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.PartitionBound;
import dev.redflag.sql.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** The form in which indexes are kept, and the bounds of partitions: both hold parts of SQL. */
final class IndexForm {

  private IndexForm() {}

  static void write(SchemaOutput out, Index index) {
    out.name(index.name());
    out.name(index.table());
    out.texts(index.keys());
    out.number(index.elements().size());
    for (IndexElement element : index.elements()) {
      write(out, element);
    }
    out.texts(index.include());
    out.texts(index.others());
    out.text(index.method());
    out.flag(index.unique());
    out.flag(index.nullsNotDistinct());
    out.expression(index.predicate());
    out.flag(index.constraint());
    out.flag(index.valid());
    out.name(index.parent());
    out.origin(index.madeAt());
    out.flag(index.perhaps());
  }

  static Index read(SchemaInput in) {
    return new Index(
        in.name(),
        in.name(),
        in.texts(),
        elements(in),
        in.texts(),
        in.texts(),
        in.text(),
        in.flag(),
        in.flag(),
        in.expression(),
        in.flag(),
        in.flag(),
        in.name(),
        in.origin(),
        in.flag());
  }

  private static List<IndexElement> elements(SchemaInput in) {
    int count = in.number();
    if (count == 0) {
      return List.of();
    }
    List<IndexElement> elements = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      elements.add(
          new IndexElement(
              identifier(in),
              in.expression(),
              qualifiedName(in),
              qualifiedName(in),
              options(in),
              in.flag(),
              in.text(),
              in.span()));
    }
    return elements;
  }

  private static void write(SchemaOutput out, IndexElement element) {
    write(out, element.column());
    out.expression(element.expression());
    write(out, element.collation());
    write(out, element.operatorClass());
    write(out, element.operatorClassOptions());
    out.flag(element.descending());
    out.text(element.nulls());
    out.span(element.span());
  }

  /** Writes which rows a partition takes, or null. */
  static void write(SchemaOutput out, PartitionBound bound) {
    out.flag(bound != null);
    if (bound != null) {
      out.flag(bound.isDefault());
      out.expressions(bound.in());
      out.expressions(bound.from());
      out.expressions(bound.to());
      write(out, bound.hash());
      out.span(bound.span());
    }
  }

  static PartitionBound bound(SchemaInput in) {
    return in.flag()
        ? new PartitionBound(
            in.flag(), in.expressions(), in.expressions(), in.expressions(), options(in), in.span())
        : null;
  }

  private static void write(SchemaOutput out, Identifier identifier) {
    out.flag(identifier != null);
    if (identifier != null) {
      out.text(identifier.value());
      out.span(identifier.span());
      out.flag(identifier.quoted());
      out.flag(identifier.templated());
    }
  }

  private static Identifier identifier(SchemaInput in) {
    return in.flag() ? new Identifier(in.text(), in.span(), in.flag(), in.flag()) : null;
  }

  private static void write(SchemaOutput out, QualifiedName name) {
    out.number(name == null ? 0 : name.parts().size());
    if (name != null) {
      for (Identifier part : name.parts()) {
        write(out, part);
      }
    }
  }

  private static QualifiedName qualifiedName(SchemaInput in) {
    int count = in.number();
    if (count == 0) {
      return null;
    }
    List<Identifier> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(identifier(in));
    }
    return new QualifiedName(parts);
  }

  private static void write(SchemaOutput out, List<Option> options) {
    out.number(options.size());
    for (Option option : options) {
      out.text(option.name());
      out.text(option.value());
      out.span(option.span());
    }
  }

  private static List<Option> options(SchemaInput in) {
    int count = in.number();
    if (count == 0) {
      return List.of();
    }
    List<Option> options = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      options.add(new Option(in.text(), in.text(), in.span()));
    }
    return options;
  }
}
