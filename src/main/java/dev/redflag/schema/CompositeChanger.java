package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.SetDataType;

/** ALTER TYPE of a composite type's attributes. */
final class CompositeChanger {

  private CompositeChanger() {}

  static void change(Transition transition, AlterTable statement) {
    UserType type = TypeChanges.find(transition, statement.name());
    if (!(type instanceof CompositeType composite)) {
      return;
    }
    OrderedMap<DataType> attributes = OrderedMap.copyOf(composite.attributes());
    for (AlterTableAction action : statement.actions()) {
      if (action instanceof AddColumn add) {
        attributes =
            attributes.with(add.column().name().value(), transition.type(add.column().type()));
      } else if (action instanceof DropColumn drop) {
        attributes = attributes.without(drop.column().value());
      } else if (action instanceof SetDataType change) {
        attributes = attributes.with(change.column().value(), transition.type(change.type()));
      }
    }
    transition.schema =
        transition.schema.with(
            new CompositeType(
                composite.name(),
                attributes,
                composite.madeAt(),
                composite.perhaps() || transition.conditional));
  }
}
