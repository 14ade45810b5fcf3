package dev.redflag.report;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.FunctionBody;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Merge;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.QueryFacts;
import dev.redflag.sql.ast.Restriction;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TypeName;
import dev.redflag.sql.ast.Update;
import dev.redflag.sql.parse.FactReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out what was read of a statement by the components of its records, whatever they are.
 *
 * <p>By reflection: it is for those who write rules, and a lint run never comes here.
 */
final class AstTree {

  private AstTree() {}

  /** The statement with all its parts. */
  static AstNode.Part of(Statement statement) {
    return part(null, (Record) statement);
  }

  private static AstNode.Part part(String name, Record record) {
    List<AstNode> parts = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String label = component.getName();
      if (label.equals("span") || (label.equals("kind") && record instanceof Statement)) {
        continue;
      }
      Object value = get(record, component);
      if (value instanceof Expression expression) {
        parts.add(expression(label, expression, !listsTables(record, label)));
      } else {
        add(parts, label, value);
      }
    }
    String kind = record instanceof Statement statement ? statement.kind() : null;
    return new AstNode.Part(name, typeName(record), kind, span(record), text(record), parts);
  }

  private static void add(List<AstNode> parts, String name, Object value) {
    if (value == null
        || value.equals(false)
        || value.equals(List.of())
        || value == Restriction.NONE) {
      return;
    }
    AstNode node = node(name, value);
    if (!(node instanceof AstNode.Part part && part.parts().isEmpty() && part.span() == null)) {
      parts.add(node);
    }
  }

  private static AstNode node(String name, Object value) {
    if (value instanceof Span span) {
      return new AstNode.Place(name, span);
    }
    if (value instanceof List<?> list) {
      List<AstNode> items = new ArrayList<>(list.size());
      for (Object item : list) {
        items.add(
            item instanceof Expression expression
                ? expression(null, expression, true)
                : item == null ? new AstNode.Scalar(null, "") : node(null, item));
      }
      return new AstNode.Items(name, items);
    }
    if (value instanceof FunctionBody body) {
      List<AstNode> parts = part(null, body.code()).parts();
      return new AstNode.Part(name, "FunctionBody", null, body.span(), null, parts);
    }
    if (value instanceof BodyStatement inner) {
      return inner(name, inner);
    }
    if (value instanceof Record record) {
      return part(name, record);
    }
    boolean plain = value instanceof Boolean || value instanceof Integer;
    return new AstNode.Scalar(name, plain ? value : value.toString());
  }

  /** A statement of a body is shown as the statement that it is. */
  private static AstNode inner(String name, BodyStatement inner) {
    AstNode.Part statement = part(name, (Record) inner.statement());
    List<AstNode> parts = new ArrayList<>(statement.parts());
    parts.add(new AstNode.Scalar("conditional", inner.conditional()));
    return new AstNode.Part(
        name, statement.type(), statement.kind(), statement.span(), statement.text(), parts);
  }

  private static AstNode expression(String name, Expression expression, boolean withFacts) {
    List<AstNode> parts = new ArrayList<>(0);
    if (withFacts) {
      QueryFacts facts = FactReader.read(expression);
      parts.addAll(part(null, facts).parts());
    }
    return new AstNode.Part(name, "Expression", null, expression.span(), expression.text(), parts);
  }

  /** Whether the component is no expression, but the tables of a FROM clause. */
  private static boolean listsTables(Record record, String component) {
    return (record instanceof Update && component.equals("from"))
        || (record instanceof Delete && component.equals("using"))
        || (record instanceof Merge && component.equals("source"));
  }

  private static String typeName(Record record) {
    Class<?> type = record.getClass();
    Class<?> outer = type.getEnclosingClass();
    return outer == null
        ? type.getSimpleName()
        : outer.getSimpleName() + "." + type.getSimpleName();
  }

  private static Span span(Record record) {
    try {
      Method span = record.getClass().getMethod("span");
      return (Span) span.invoke(record);
    } catch (NoSuchMethodException e) {
      return null;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError("cannot read the span of " + record.getClass(), e);
    }
  }

  private static String text(Record record) {
    if (record instanceof Identifier || record instanceof QualifiedName) {
      return record.toString();
    }
    return record instanceof TypeName type ? typeText(type) : null;
  }

  private static String typeText(TypeName type) {
    String modifiers =
        type.modifiers().isEmpty() ? "" : "(" + String.join(", ", type.modifiers()) + ")";
    String array = "[]".repeat(Math.min(type.arrayDimensions(), 6));
    return (type.setOf() ? "SETOF " : "") + type.name() + modifiers + array;
  }

  private static Object get(Record record, RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      if (!Modifier.isPublic(record.getClass().getModifiers())) {
        accessor.setAccessible(true);
      }
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError("cannot read " + component, e);
    }
  }
}
