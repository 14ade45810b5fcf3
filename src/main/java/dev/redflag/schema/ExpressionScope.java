package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.LiteralForms;
import dev.redflag.postgres.Literals;
import dev.redflag.postgres.Scope;
import dev.redflag.postgres.Signature;
import dev.redflag.postgres.TypeKind;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/** What names mean in an expression, as the history left them. */
class ExpressionScope implements Scope {

  final Schema schema;
  final Session session;
  final Table table;

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
      signatures.add(Functions.signature(function, function.arguments(), function.result()));
    }
    return signatures;
  }

  @Override
  public boolean noOtherCasts() {
    return !schema.otherCasts();
  }

  @Override
  public boolean knowsFunctions(QualifiedName name) {
    String namespace = name.schema();
    if (name.templated()) {
      return false;
    }
    if (namespace != null) {
      if (namespace.equals(DataType.CATALOG)) {
        return true;
      }
      Namespace there = schema.namespace(namespace);
      if (there == null || there.foreign() || there.perhaps()) {
        return false;
      }
    }
    if (!schema.closed() || KnownExtensions.bringFunction(name.name())) {
      return false;
    }
    for (Extension extension : schema.extensions().values()) {
      if (Extensions.mayBringFunction(extension.name(), name.name())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean knowsOperator(String operator) {
    if (schema.otherCasts()) {
      return false;
    }
    for (Extension extension : schema.extensions().values()) {
      if (Extensions.mayBringOperator(extension.name(), operator)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String refusal(String text, DataType type) {
    DataType beneath = kind(type) == TypeKind.DOMAIN ? base(type) : type;
    if (beneath == null) {
      return null;
    }
    if (beneath.is("regclass")) {
      return isMissing(text) ? "42P01" : null;
    }
    if (beneath.isBuiltIn()) {
      return Literals.refusal(text, beneath);
    }
    if (beneath.isArray()) {
      return ofArray(text, beneath.element());
    }
    UserType made = schema.typeOf(beneath);
    if (made instanceof RangeType && made.madeAt() != null && !made.perhaps()) {
      return LiteralForms.isRange(text) ? null : "22P02";
    }
    if (made instanceof CompositeType && made.madeAt() != null && !made.perhaps()) {
      return LiteralForms.isRow(text) ? null : "22P02";
    }
    if (!(made instanceof EnumType enumType) || enumType.madeAt() == null || enumType.perhaps()) {
      return null;
    }
    return enumType.labels().contains(text) ? null : "22P02";
  }

  @Override
  public boolean lacksColumn(String relation, String column) {
    String[] parts = Mentions.parts(relation);
    if (parts == null) {
      return false;
    }
    Table named = null;
    if (parts[0] != null) {
      named = schema.table(new RelationName(parts[0], parts[1]));
    } else {
      for (String namespace : session.searchPath()) {
        named = named == null ? schema.table(new RelationName(namespace, parts[1])) : named;
      }
    }
    return named != null
        && named.madeAt() != null
        && Lookup.columnPresence(schema, named, column) == Presence.ABSENT;
  }

  private String ofArray(String text, DataType element) {
    String bare = text.strip();
    if (!bare.startsWith("{") && !bare.startsWith("[")) {
      UserType made = schema.typeOf(element);
      return made == null || made.madeAt() == null || made.perhaps() ? null : "22P02";
    }
    List<String> elements = LiteralForms.elements(text);
    for (int i = 0; elements != null && i < elements.size(); i++) {
      String refusal = refusal(elements.get(i), element);
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }

  /** Whether a text names a relation, as regclass reads it, that is not there for sure. */
  private boolean isMissing(String text) {
    if (text.isEmpty() || Character.isDigit(text.charAt(0)) || !schema.closed()) {
      return false;
    }
    String[] parts = Mentions.parts(text);
    if (parts == null || parts[1].startsWith("pg_")) {
      return false;
    }
    if (parts[0] != null) {
      Namespace namespace = schema.namespace(parts[0]);
      boolean own = namespace != null && !namespace.foreign() && !namespace.perhaps();
      return own && isFree(new RelationName(parts[0], parts[1]));
    }
    for (String namespace : session.searchPath()) {
      if (!isFree(new RelationName(namespace, parts[1]))) {
        return false;
      }
    }
    return isFree(new RelationName(Schema.TEMPORARY, parts[1]));
  }

  private boolean isFree(RelationName name) {
    Fate fate = schema.fateOf(name);
    return schema.relation(name) == null && (fate == null || !fate.perhaps());
  }
}
