package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.Identifier;

/** What a column is to the keys of its table and of others. */
public enum KeyRole {
  PRIMARY_KEY("Primary key"),
  REFERENCED("Referenced column"),
  FOREIGN_KEY("Foreign key"),
  NONE("Column");

  private final String words;

  KeyRole(String words) {
    this.words = words;
  }

  /** The words that begin a sentence about such a column. */
  public String words() {
    return words;
  }

  /**
   * What {@code column} was when the migration began: a type change drops its keys first and adds
   * them again after it.
   */
  public static KeyRole of(Identifier column, Subject subject, Step step, RuleContext context) {
    Schema schema = StartOfMigration.schema(step, context);
    Table table = schema.table(subject.name());
    if (table == null) {
      table = subject.table();
    }
    if (table == null) {
      return NONE;
    }
    KeyRole role = NONE;
    for (Constraint constraint : table.constraintsOn(column.value())) {
      if (constraint.type() == Constraint.Type.PRIMARY_KEY) {
        return PRIMARY_KEY;
      }
      if (constraint.type() == Constraint.Type.FOREIGN_KEY) {
        role = FOREIGN_KEY;
      }
    }
    for (Schema.ForeignKeyOf key : schema.referencesTo(table.name())) {
      if (key.constraint().referencedColumns().contains(column.value())) {
        return REFERENCED;
      }
    }
    return role;
  }
}
