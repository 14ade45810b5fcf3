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
      TypeKinds.demandComposite(transition, statement.name(), type);
      return;
    }
    OrderedMap<DataType> attributes = OrderedMap.copyOf(composite.attributes());
    for (AlterTableAction action : statement.actions()) {
      if (transition.judging()) {
        check(transition, composite, action);
      }
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

  private static void check(Transition transition, CompositeType type, AlterTableAction action) {
    if (action instanceof AddColumn add) {
      if (type.attributes().containsKey(add.column().name().value()) && !type.perhaps()) {
        transition.conflict(
            new Conflict.DuplicateColumn(
                add.column().name().span(),
                type.name(),
                add.column().name().value(),
                type.madeAt()));
      }
    } else if (action instanceof DropColumn drop) {
      if (!drop.ifExists() && !type.attributes().containsKey(drop.column().value())) {
        TypeKinds.missingAttribute(transition, type, drop.column());
      }
    } else if (action instanceof SetDataType change
        && !type.attributes().containsKey(change.column().value())) {
      TypeKinds.missingAttribute(transition, type, change.column());
    }
    if (!(action instanceof AddColumn)
        && !transition.schema.columnsOfType(type.name()).isEmpty()
        && action instanceof SetDataType change) {
      transition.refuse(
          change.span(), "0A000", "the type is in use: its attributes keep their types");
    }
  }
}
