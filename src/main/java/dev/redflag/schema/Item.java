package dev.redflag.schema;

import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Quoting;
import java.util.List;

/**
 * An object, or a part of one, that may need others and be needed.
 *
 * @param name the object; of a part the relation that it belongs to
 * @param part the column, constraint, trigger or policy; of a function its arguments; else null
 */
record Item(Kind kind, RelationName name, String part) {

  enum Kind {
    RELATION,
    COLUMN,
    CONSTRAINT,
    DEFAULT,
    TRIGGER,
    POLICY,
    TYPE,
    ATTRIBUTE,
    FUNCTION,
    SCHEMA,
    EXTENSION
  }

  static Item relation(RelationName name) {
    return new Item(Kind.RELATION, name, null);
  }

  static Item type(RelationName name) {
    return new Item(Kind.TYPE, name, null);
  }

  static Item column(RelationName table, String column) {
    return new Item(Kind.COLUMN, table, column);
  }

  static Item constraint(RelationName table, String constraint) {
    return new Item(Kind.CONSTRAINT, table, constraint);
  }

  static Item function(Function function) {
    return new Item(Kind.FUNCTION, function.name(), Functions.arguments(function));
  }

  static Item schema(String name) {
    return new Item(Kind.SCHEMA, new RelationName("", name), null);
  }

  static Item extension(String name) {
    return new Item(Kind.EXTENSION, new RelationName("", name), null);
  }

  /** What a statement names; null if that is not known, or nothing that others need. */
  static Item named(Schema schema, QualifiedName name, ObjectType type, Session session) {
    return switch (type) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX -> {
        Relation relation = schema.relation(name, session);
        yield relation == null ? null : Item.relation(relation.name());
      }
      case TYPE, DOMAIN -> {
        UserType userType = schema.type(name, session);
        yield userType == null ? null : Item.type(userType.name());
      }
      case SCHEMA -> Item.schema(name.name());
      case EXTENSION -> Item.extension(name.name());
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> {
        List<Function> functions = schema.functions(name, session);
        yield functions.size() == 1 ? Item.function(functions.get(0)) : null;
      }
      default -> null;
    };
  }

  /** The object in the words of PostgreSQL, such as {@code constraint a_fkey on table b}. */
  String words(Schema schema) {
    StringBuilder text = new StringBuilder();
    switch (kind) {
      case RELATION -> text.append(relationWords(schema.relation(name))).append(' ').append(name);
      case COLUMN ->
          text.append("column ").append(quotedPart()).append(" of ").append(owner(schema));
      case CONSTRAINT ->
          text.append("constraint ").append(quotedPart()).append(" on ").append(owner(schema));
      case DEFAULT ->
          text.append("default value for column ")
              .append(quotedPart())
              .append(" of ")
              .append(owner(schema));
      case TRIGGER ->
          text.append("trigger ").append(quotedPart()).append(" on ").append(owner(schema));
      case POLICY ->
          text.append("policy ").append(quotedPart()).append(" on ").append(owner(schema));
      case ATTRIBUTE ->
          text.append("column ").append(quotedPart()).append(" of composite type ").append(name);
      case TYPE -> text.append("type ").append(name);
      case FUNCTION -> text.append("function ").append(name).append('(').append(part).append(')');
      case SCHEMA -> text.append("schema ").append(Quoting.quoteIfNeeded(name.name()));
      case EXTENSION -> text.append("extension ").append(Quoting.quoteIfNeeded(name.name()));
    }
    return text.toString();
  }

  private String quotedPart() {
    return Quoting.quoteIfNeeded(part);
  }

  private String owner(Schema schema) {
    return relationWords(schema.relation(name)).concat(" ").concat(name.toString());
  }

  /** The kind of a relation in the words of PostgreSQL. */
  static String relationWords(Relation relation) {
    if (relation instanceof View view) {
      return view.words();
    }
    if (relation instanceof Index) {
      return "index";
    }
    if (relation instanceof Sequence) {
      return "sequence";
    }
    return relation instanceof Table table && table.foreign() ? "foreign table" : "table";
  }

  /** Where it was made, or null. */
  Origin madeAt(Schema schema) {
    return switch (kind) {
      case RELATION -> {
        Relation relation = schema.relation(name);
        yield relation == null ? null : relation.madeAt();
      }
      case COLUMN, DEFAULT -> {
        Column column = column(schema);
        yield column == null ? null : column.madeAt();
      }
      case CONSTRAINT -> {
        Constraint constraint = constraint(schema);
        yield constraint == null ? null : constraint.madeAt();
      }
      case TRIGGER -> {
        Trigger trigger = trigger(schema);
        yield trigger == null ? null : trigger.madeAt();
      }
      case POLICY -> {
        Policy policy = policy(schema);
        yield policy == null ? null : policy.madeAt();
      }
      case TYPE, ATTRIBUTE -> {
        UserType type = schema.type(name);
        yield type == null ? null : type.madeAt();
      }
      default -> null;
    };
  }

  /** Whether it is there for sure. */
  boolean certain(Schema schema) {
    return switch (kind) {
      case RELATION -> {
        Relation relation = schema.relation(name);
        yield relation != null && !relation.perhaps();
      }
      case COLUMN, DEFAULT -> {
        Column column = column(schema);
        yield column != null && !column.perhaps();
      }
      case CONSTRAINT -> {
        Constraint constraint = constraint(schema);
        yield constraint != null && !constraint.perhaps();
      }
      case TRIGGER -> {
        Trigger trigger = trigger(schema);
        yield trigger != null && !trigger.perhaps();
      }
      case POLICY -> {
        Policy policy = policy(schema);
        yield policy != null && !policy.perhaps();
      }
      case TYPE, ATTRIBUTE -> {
        UserType type = schema.type(name);
        yield type != null && !type.perhaps();
      }
      default -> true;
    };
  }

  private Trigger trigger(Schema schema) {
    Table table = schema.table(name);
    return table == null ? null : table.triggers().get(part);
  }

  private Policy policy(Schema schema) {
    Table table = schema.table(name);
    return table == null ? null : table.policies().get(part);
  }

  private Column column(Schema schema) {
    Table table = schema.table(name);
    return table == null ? null : table.column(part);
  }

  private Constraint constraint(Schema schema) {
    Table table = schema.table(name);
    return table == null ? null : table.constraint(part);
  }

  // Written out for the same reason as RelationName's.
  @Override
  public boolean equals(Object other) {
    return other instanceof Item that
        && kind == that.kind
        && name.equals(that.name)
        && (part == null ? that.part == null : part.equals(that.part));
  }

  @Override
  public int hashCode() {
    return (31 * kind.name().hashCode() + name.hashCode()) * 31
        + (part == null ? 0 : part.hashCode());
  }
}
