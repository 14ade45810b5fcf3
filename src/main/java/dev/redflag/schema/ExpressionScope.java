package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.Scope;
import dev.redflag.postgres.Signature;
import dev.redflag.postgres.TypeKind;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/** What names mean in an expression, as the history left them. */
final class ExpressionScope implements Scope {

  private final Schema schema;
  private final Session session;
  private final Table table;

  /**
   * @param table the table whose columns the expression may name, or null
   */
  ExpressionScope(Schema schema, Session session, Table table) {
    this.schema = schema;
    this.session = session;
    this.table = table;
  }

  @Override
  public DataType type(TypeName name) {
    return TypeNames.resolve(schema, name, session);
  }

  @Override
  public DataType column(List<Identifier> parts) {
    if (table == null || parts.isEmpty()) {
      return null;
    }
    if (parts.size() > 1 && !parts.get(parts.size() - 2).value().equals(table.name().name())) {
      return null;
    }
    Column column = table.column(parts.get(parts.size() - 1).value());
    return column == null || column.perhaps() || table.perhaps() ? null : column.type();
  }

  @Override
  public TypeKind kind(DataType type) {
    if (type.isBuiltIn() || type.isArray()) {
      return TypeKind.BASE;
    }
    UserType user = schema.typeOf(type);
    if (user == null) {
      RelationName row = new RelationName(type.schema(), type.name());
      return schema.relation(row) == null ? TypeKind.UNKNOWN : TypeKind.COMPOSITE;
    }
    if (user.perhaps()) {
      return TypeKind.UNKNOWN;
    }
    if (user instanceof EnumType) {
      return TypeKind.ENUM;
    }
    if (user instanceof Domain) {
      return TypeKind.DOMAIN;
    }
    if (user instanceof CompositeType) {
      return TypeKind.COMPOSITE;
    }
    return user instanceof RangeType ? TypeKind.RANGE : TypeKind.UNKNOWN;
  }

  @Override
  public DataType base(DataType domain) {
    DataType type = domain;
    for (int depth = 0; depth < 100; depth++) {
      if (type == null || type.isArray() || !(schema.typeOf(type) instanceof Domain over)) {
        return type;
      }
      type = over.base();
    }
    return null;
  }

  @Override
  public List<Signature> functions(QualifiedName name) {
    List<Function> made = schema.functions(name, session);
    if (made.isEmpty()) {
      return List.of();
    }
    List<Signature> signatures = new ArrayList<>(made.size());
    for (Function function : made) {
      if (function.perhaps()) {
        return null;
      }
      signatures.add(
          new Signature(
              function.arguments(),
              function.result(),
              function.defaults(),
              function.variadic(),
              function.volatility()));
    }
    return signatures;
  }

  @Override
  public boolean noOtherCasts() {
    return !schema.otherCasts();
  }
}
