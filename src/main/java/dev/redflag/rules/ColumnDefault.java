package dev.redflag.rules;

import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SetDefault;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * A default that a statement gives a column.
 *
 * @param table the table as named
 * @param column the column
 * @param type the type as written with it, or null for SET DEFAULT
 * @param value the expression
 */
public record ColumnDefault(
    QualifiedName table, Identifier column, TypeName type, Expression value) {

  /** Those of CREATE TABLE, ADD COLUMN and SET DEFAULT, in the order written. */
  public static List<ColumnDefault> of(Statement statement) {
    if (statement instanceof CreateTable create) {
      List<ColumnDefault> found = new ArrayList<>();
      for (ColumnDefinition column : create.columns()) {
        add(column, create.name(), found);
      }
      return found;
    }
    if (!(statement instanceof AlterTable alter) || alter.objectType() != ObjectType.TABLE) {
      return List.of();
    }
    List<ColumnDefault> found = new ArrayList<>();
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof AddColumn add) {
        add(add.column(), alter.name(), found);
      } else if (action instanceof SetDefault set) {
        found.add(new ColumnDefault(alter.name(), set.column(), null, set.value()));
      }
    }
    return found;
  }

  private static void add(ColumnDefinition column, QualifiedName table, List<ColumnDefault> found) {
    Expression value = column.defaultValue();
    if (value != null) {
      found.add(new ColumnDefault(table, column.name(), column.type(), value));
    }
  }
}
