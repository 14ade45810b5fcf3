package dev.redflag.sql.parse;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.ConstraintFlags;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.FunctionBody;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexParameters;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SetClause;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.StringConstant;
import dev.redflag.sql.ast.TypeName;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows what was read, short enough to compare: {@code CreateEnum(name=e labels=['a', 'b'])}.
 *
 * <p>What is null, false or empty is left out, and so are spans and whole statements. A function's
 * body is shown as what it holds.
 */
final class AstDump {

  private AstDump() {}

  /** The statements of {@code sql}, one a line. */
  static String of(String sql) {
    StringBuilder shown = new StringBuilder();
    for (Statement statement : SqlParser.parse(new SourceFile("a.sql", sql)).statements()) {
      shown.append(shown.length() > 0 ? "\n" : "").append(show(statement));
    }
    return shown.toString();
  }

  /** Every record and expression in {@code value}, itself included. */
  static List<Object> parts(Object value) {
    List<Object> found = new ArrayList<>();
    collect(value, found);
    return found;
  }

  private static void collect(Object value, List<Object> found) {
    if (value instanceof List<?> list) {
      for (Object element : list) {
        collect(element, found);
      }
    } else if (value instanceof FunctionBody body) {
      found.add(body.span());
      collect(body.code(), found);
    } else if (value instanceof Expression expression) {
      found.add(expression);
    } else if (value instanceof Record record) {
      found.add(record);
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        collect(get(record, component), found);
      }
    }
  }

  static Object get(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot read " + component, e);
    }
  }

  private static String show(Object value) {
    if (value instanceof Identifier || value instanceof QualifiedName) {
      return value.toString();
    }
    if (value instanceof Expression expression) {
      return "<" + expression.text().replaceAll("\\s+", " ") + ">";
    }
    if (value instanceof StringConstant string) {
      return "'" + string.value() + "'";
    }
    if (value instanceof TypeName type) {
      return (type.setOf() ? "SETOF " : "")
          + type.name()
          + (type.modifiers().isEmpty() ? "" : "(" + String.join(",", type.modifiers()) + ")")
          + "[]".repeat(type.arrayDimensions());
    }
    if (value instanceof List<?> list) {
      StringBuilder shown = new StringBuilder("[");
      for (Object element : list) {
        shown.append(shown.length() > 1 ? ", " : "").append(show(element));
      }
      return shown.append("]").toString();
    }
    if (value instanceof FunctionBody body) {
      return show(body.code());
    }
    return value instanceof Record record ? show(record) : String.valueOf(value);
  }

  private static String show(Record record) {
    StringBuilder shown = new StringBuilder();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = get(record, component);
      if (isSaid(value) && !component.getName().equals("whole")) {
        shown.append(shown.length() > 0 ? " " : "");
        shown.append(component.getName());
        shown.append(value.equals(true) ? "" : "=" + show(value));
      }
    }
    return record.getClass().getSimpleName() + "(" + shown + ")";
  }

  private static boolean isSaid(Object value) {
    return value != null
        && !value.equals(false)
        && !value.equals(List.of())
        && !(value instanceof Span)
        && !value.equals(ConstraintFlags.NONE)
        && !value.equals(IndexParameters.NONE)
        && !value.equals(SetClause.Form.VALUE);
  }
}
