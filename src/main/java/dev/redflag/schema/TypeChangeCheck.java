package dev.redflag.schema;

import dev.redflag.postgres.Casts;
import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.postgres.ForeignKeyTypes;
import dev.redflag.postgres.TypeInference;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;

/** Whether PostgreSQL takes ALTER COLUMN … TYPE. */
final class TypeChangeCheck {

  private final Transition transition;
  private final Table table;
  private final Column column;
  private final SetDataType action;
  private final ExpressionScope scope;

  TypeChangeCheck(
      Transition transition, RelationName tableName, Column column, SetDataType action) {
    this.transition = transition;
    this.table = transition.schema.table(tableName);
    this.column = column;
    this.action = action;
    this.scope = transition.scope(table);
  }

  void check(DataType to) {
    if (column.perhaps() || table.perhaps() || column.madeAt() == null) {
      return;
    }
    if (table.partitioned() && contains(table.partitionKey(), column.name())) {
      transition.refuse(action.span(), "42P16", "a column of the partition key keeps its type");
    }
    if (column.parents() > 0) {
      transition.refuse(action.span(), "42P16", "an inherited column keeps its parent's type");
      return;
    }
    if (column.isGenerated() && action.using() != null) {
      transition.refuse(
          action.using().span(), "42611", "a generated column changes its type without USING");
      return;
    }
    if (action.collation() != null) {
      Collations.check(transition, action.collation(), to);
    }
    checkUsers();
    if (column.identity() && !isInteger(to)) {
      transition.refuse(
          action.type().span(), "22023", "an identity column is smallint, integer or bigint");
    }
    DataType from = column.type();
    if (from == null) {
      return;
    }
    if (!checkCast(from, to)) {
      return;
    }
    checkDefault(from, to);
    checkForeignKeys(to);
    new RetypedCheck(transition, table, column, action, to).check();
    if (DataChecks.mayHoldRows(transition, table)) {
      ConversionCheck.check(transition, table, column, action, to);
    }
  }

  private static boolean contains(List<String> names, String name) {
    for (int i = 0; i < names.size(); i++) {
      if (name.equals(names.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInteger(DataType type) {
    return type.is("int2") || type.is("int4") || type.is("int8");
  }

  /** What is built on the column and forbids another type. */
  private void checkUsers() {
    Schema schema = transition.schema;
    for (View view : schema.viewsOn(table.name())) {
      if (!view.perhaps() && view.useOf(table.name()).columns().contains(column.name())) {
        inUse(Item.relation(view.name()), view.madeAt());
      }
    }
    for (Column other : table.columns().values()) {
      if (!other.perhaps()
          && Mentions.columns(other.generated(), OrderedMap.copyOf(table.columns()))
              .contains(column.name())) {
        inUse(Item.column(table.name(), other.name()), other.madeAt());
      }
    }
    for (Policy policy : table.policies().values()) {
      if (!policy.perhaps() && policy.columns().contains(column.name())) {
        inUse(new Item(Item.Kind.POLICY, table.name(), policy.name()), policy.madeAt());
      }
    }
    for (Trigger trigger : table.triggers().values()) {
      if (!trigger.perhaps() && trigger.columns().contains(column.name())) {
        inUse(new Item(Item.Kind.TRIGGER, table.name(), trigger.name()), trigger.madeAt());
      }
    }
  }

  private void inUse(Item user, Origin usedAt) {
    transition.conflict(
        new Conflict.ColumnInUse(
            action.span(), table, column, user.words(transition.schema), usedAt));
  }

  /** Whether the values of the column become the type, as far as known. */
  private boolean checkCast(DataType from, DataType to) {
    DataType given = from;
    Span place = action.type().span();
    if (action.using() != null) {
      Term using = ExpressionParser.parse(action.using());
      given =
          TypeInference.check(
              using,
              TableScope.of(transition, table),
              ExpressionPlace.TYPE_CHANGE,
              new ExpressionFaults(transition, table.name(), column.name()));
      place = action.using().span();
    }
    Casts.Way way = given == null ? null : Casts.find(given, to, scope);
    if (way == null || way.compareTo(Casts.Way.ASSIGNMENT) <= 0) {
      return true;
    }
    transition.conflict(
        new Conflict.TypeChangeNeedsCast(place, table, column, given, to, action.using() != null));
    return false;
  }

  /** The default must follow by itself, whatever USING says. */
  private void checkDefault(DataType from, DataType to) {
    DataType given = null;
    if (column.kind() == Column.Kind.SERIAL) {
      given = DataType.builtIn("int8");
    } else if (column.defaultValue() != null) {
      given = TypeInference.typeOf(ExpressionParser.parse(column.defaultValue()), scope);
    }
    if (given == null) {
      return;
    }
    // A literal has become a constant of the column's type long ago.
    DataType type = given.is("unknown") ? from : given;
    Casts.Way way = Casts.find(type, to, scope);
    if (way == Casts.Way.EXPLICIT || way == Casts.Way.NONE) {
      transition.conflict(new Conflict.DefaultBlocksTypeChange(action.span(), table, column, to));
    }
  }

  private void checkForeignKeys(DataType to) {
    for (Constraint constraint : table.constraints().values()) {
      int at = constraint.columns().indexOf(column.name());
      if (constraint.type() == Constraint.Type.FOREIGN_KEY && at >= 0) {
        Table target = transition.schema.table(constraint.references());
        if (target != null && at < constraint.referencedColumns().size()) {
          Column other = target.column(constraint.referencedColumns().get(at));
          compare(constraint, other, to, true);
        }
      }
    }
    for (Schema.ForeignKeyOf key : transition.schema.referencesTo(table.name())) {
      int at = key.constraint().referencedColumns().indexOf(column.name());
      if (at >= 0 && at < key.constraint().columns().size()) {
        Table other = transition.schema.table(key.table());
        compare(key.constraint(), other.column(key.constraint().columns().get(at)), to, false);
      }
    }
  }

  private void compare(Constraint key, Column other, DataType to, boolean referring) {
    if (key.perhaps() || other == null || other.type() == null || other.perhaps()) {
      return;
    }
    if (other.name().equals(column.name()) && table.name().equals(key.references())) {
      return;
    }
    Boolean compatible =
        referring
            ? ForeignKeyTypes.compatible(to, other.type(), scope)
            : ForeignKeyTypes.compatible(other.type(), to, scope);
    if (Boolean.FALSE.equals(compatible)) {
      transition.conflict(
          new Conflict.ForeignKeyBlocksTypeChange(action.span(), table, column, to, key, other));
    }
  }
}
