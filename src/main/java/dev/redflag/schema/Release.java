package dev.redflag.schema;

import dev.redflag.sql.ast.Quoting;

/** The statement that frees an object from what needs it. */
final class Release {

  private Release() {}

  /** The statement after which {@code user} no longer needs {@code object}, for people to read. */
  static String of(Item user, Item object, Schema schema) {
    String name = user.name().toString();
    String part = user.part() == null ? null : Quoting.quoteIfNeeded(user.part());
    return switch (user.kind()) {
      case RELATION -> ofRelation(schema.relation(user.name()), name, object);
      case COLUMN ->
          object.kind() == Item.Kind.COLUMN
              ? "ALTER TABLE " + name + " DROP COLUMN " + part + ";"
              : "ALTER TABLE " + name + " ALTER COLUMN " + part + " TYPE <other type>;";
      case CONSTRAINT -> "ALTER TABLE " + name + " DROP CONSTRAINT " + part + ";";
      case DEFAULT -> "ALTER TABLE " + name + " ALTER COLUMN " + part + " DROP DEFAULT;";
      case TRIGGER -> "DROP TRIGGER " + part + " ON " + name + ";";
      case POLICY -> "DROP POLICY " + part + " ON " + name + ";";
      case TYPE -> "DROP TYPE " + name + ";";
      case ATTRIBUTE -> "ALTER TYPE " + name + " DROP ATTRIBUTE " + part + ";";
      case FUNCTION -> "DROP FUNCTION " + name + "(" + user.part() + ");";
      case SCHEMA -> "DROP SCHEMA " + Quoting.quoteIfNeeded(user.name().name()) + ";";
      case EXTENSION -> "DROP EXTENSION " + Quoting.quoteIfNeeded(user.name().name()) + ";";
    };
  }

  private static String ofRelation(Relation relation, String name, Item object) {
    if (relation instanceof Table && object.kind() == Item.Kind.RELATION) {
      return "ALTER TABLE " + name + " NO INHERIT " + object.name() + ";";
    }
    if (relation instanceof View view && view.materialized()) {
      return "DROP MATERIALIZED VIEW " + name + ";";
    }
    String words = Item.relationWords(relation).toUpperCase(java.util.Locale.ROOT);
    return "DROP " + words + " " + name + ";";
  }
}
