package dev.redflag.report;

import dev.redflag.postgres.DataType;
import dev.redflag.schema.CompositeType;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Definitions;
import dev.redflag.schema.Domain;
import dev.redflag.schema.EnumType;
import dev.redflag.schema.RangeType;
import dev.redflag.schema.SchemaText;
import dev.redflag.schema.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The types of a schema as SQL that makes them. */
final class TypesSql {

  private final SqlScript sql;
  private final SchemaText text;

  TypesSql(SqlScript sql, SchemaText text) {
    this.sql = sql;
    this.text = text;
  }

  /** Writes each type after those that it is made of. */
  void write(List<UserType> types) {
    List<UserType> left = new ArrayList<>(types);
    boolean progress = true;
    while (progress && !left.isEmpty()) {
      progress = false;
      for (UserType type : List.copyOf(left)) {
        if (isReady(type, left)) {
          write(type);
          left.remove(type);
          progress = true;
        }
      }
    }
    for (UserType type : left) {
      write(type);
    }
  }

  private static boolean isReady(UserType type, List<UserType> left) {
    List<DataType> parts = new ArrayList<>();
    if (type instanceof Domain domain) {
      parts.add(domain.base());
    } else if (type instanceof CompositeType composite) {
      parts.addAll(composite.attributes().values());
    } else if (type instanceof RangeType range) {
      parts.add(range.subtype());
    }
    for (UserType other : left) {
      for (DataType part : parts) {
        if (part != null
            && !other.equals(type)
            && other.name().name().equals(part.name())
            && other.name().schema().equals(part.schema())) {
          return false;
        }
      }
    }
    return true;
  }

  private void write(UserType type) {
    if (type instanceof EnumType enumType) {
      List<String> labels = new ArrayList<>();
      for (String label : enumType.labels()) {
        labels.add(SqlScript.literal(label));
      }
      sql.statement("CREATE TYPE " + type.name() + " AS ENUM (" + String.join(", ", labels) + ")");
    } else if (type instanceof Domain domain && domain.base() != null) {
      write(domain);
    } else if (type instanceof CompositeType composite) {
      List<String> attributes = new ArrayList<>();
      for (Map.Entry<String, DataType> attribute : composite.attributes().entrySet()) {
        attributes.add(SqlScript.quoted(attribute.getKey()) + " " + type(attribute.getValue()));
      }
      sql.statement("CREATE TYPE " + type.name() + " AS (" + String.join(", ", attributes) + ")");
    } else if (type instanceof RangeType range && range.subtype() != null) {
      sql.statement(
          "CREATE TYPE "
              + type.name()
              + " AS RANGE (SUBTYPE = "
              + range.subtype()
              + ", MULTIRANGE_TYPE_NAME = "
              + range.multirange()
              + ")");
    }
  }

  private void write(Domain domain) {
    StringBuilder line = new StringBuilder("CREATE DOMAIN ").append(domain.name());
    line.append(" AS ").append(domain.base().format());
    if (domain.defaultValue() != null) {
      line.append(" DEFAULT ").append(text.defaultOf(domain));
    }
    line.append(domain.notNull() ? Definitions.notNull(domain) : "");
    List<Constraint> unchecked = new ArrayList<>();
    for (Constraint check : domain.checks().values()) {
      if (check.validated()) {
        line.append(" ").append(domainCheck(check));
      } else {
        unchecked.add(check);
      }
    }
    sql.statement(line.toString());
    for (Constraint check : unchecked) {
      sql.statement("ALTER DOMAIN " + domain.name() + " ADD " + domainCheck(check) + " NOT VALID");
    }
  }

  private static String domainCheck(Constraint check) {
    return "CONSTRAINT "
        + SqlScript.quoted(check.name())
        + " CHECK ("
        + check.condition().text()
        + ")";
  }

  /** The type of a column or attribute; text stands for one that is not known. */
  static String type(DataType type) {
    return type == null ? "text" : type.format();
  }
}
