package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import java.util.ArrayList;
import java.util.List;

/** Lets whatever is of a type be of it under its new name. */
final class TypeRenaming {

  private final Transition transition;

  TypeRenaming(Transition transition) {
    this.transition = transition;
  }

  void retype(RelationName oldName, RelationName newName) {
    for (ColumnOf user : transition.schema.columnsOfType(oldName)) {
      Column.Draft draft = new Column.Draft(user.column());
      draft.type = renamed(user.column().type(), oldName, newName);
      transition.putColumn(user.table().name(), draft.column());
    }
    for (ColumnOf user : transition.schema.defaultsOfType(oldName)) {
      Column.Draft draft = new Column.Draft(user.column());
      draft.defaultType = renamed(user.column().defaultType(), oldName, newName);
      transition.putColumn(user.table().name(), draft.column());
    }
    for (View view : transition.schema.views()) {
      ViewColumns columns =
          view.columns() == null ? null : view.columns().retyped(oldName, newName);
      if (columns != view.columns()) {
        transition.schema = transition.schema.with(Views.withColumns(view, columns));
      }
    }
    for (UserType type : transition.schema.derivedFrom(oldName)) {
      retype(type, oldName, newName);
    }
    for (List<Function> overloads : transition.schema.functionsOfType(oldName)) {
      retype(overloads, oldName, newName);
    }
  }

  static DataType renamed(DataType type, RelationName oldName, RelationName newName) {
    return TypeNames.isOf(type, oldName)
        ? new DataType(newName.schema(), newName.name(), type.modifiers(), type.arrayDimensions())
        : type;
  }

  private void retype(UserType type, RelationName oldName, RelationName newName) {
    if (type instanceof Domain domain && TypeNames.isOf(domain.base(), oldName)) {
      transition.schema =
          transition.schema.with(
              new Domain(
                  domain.name(),
                  renamed(domain.base(), oldName, newName),
                  domain.notNull(),
                  domain.notNullName(),
                  domain.defaultValue(),
                  domain.checks(),
                  domain.madeAt(),
                  domain.perhaps()));
    } else if (type instanceof CompositeType composite) {
      OrderedMap<DataType> attributes = OrderedMap.copyOf(composite.attributes());
      boolean changed = false;
      for (String name : composite.attributes().keySet()) {
        DataType attribute = attributes.get(name);
        if (TypeNames.isOf(attribute, oldName)) {
          attributes = attributes.with(name, renamed(attribute, oldName, newName));
          changed = true;
        }
      }
      if (changed) {
        transition.schema =
            transition.schema.with(
                new CompositeType(
                    composite.name(), attributes, composite.madeAt(), composite.perhaps()));
      }
    }
  }

  private void retype(List<Function> overloads, RelationName oldName, RelationName newName) {
    List<Function> changed = new ArrayList<>(overloads.size());
    boolean any = false;
    for (Function function : overloads) {
      List<DataType> arguments = new ArrayList<>(function.arguments().size());
      for (DataType argument : function.arguments()) {
        any |= TypeNames.isOf(argument, oldName);
        arguments.add(renamed(argument, oldName, newName));
      }
      any |= TypeNames.isOf(function.result(), oldName);
      changed.add(
          new Function(
              function.name(),
              function.procedure(),
              arguments,
              function.names(),
              function.defaults(),
              function.variadic(),
              renamed(function.result(), oldName, newName),
              function.set(),
              function.volatility(),
              function.body(),
              function.madeAt(),
              function.perhaps()));
    }
    if (any) {
      transition.schema = transition.schema.withFunctions(overloads.get(0).name(), changed);
    }
  }
}
