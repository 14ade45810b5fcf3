package dev.redflag.schema;

import dev.redflag.sql.ast.AlterEnum;
import dev.redflag.sql.ast.StringConstant;
import java.util.List;

/** ALTER TYPE of an enum. */
final class EnumChanges {

  private EnumChanges() {}

  static void alter(Transition transition, AlterEnum statement) {
    UserType found = TypeChanges.find(transition, statement.name());
    if (!(found instanceof EnumType type)) {
      TypeKinds.demandEnum(transition, statement.name(), found);
      return;
    }
    if (statement.newLabel() != null) {
      TypeChanges.checkLength(transition, statement.newLabel());
    }
    if (statement.oldLabel() != null) {
      renameLabel(transition, statement, type);
    } else {
      addLabel(transition, statement, type);
    }
  }

  private static boolean certain(EnumType type) {
    return type.madeAt() != null && !type.perhaps();
  }

  private static void addLabel(Transition transition, AlterEnum statement, EnumType type) {
    StringConstant label = statement.newLabel();
    List<String> labels = type.labels();
    if (labels.contains(label.value())) {
      if (!statement.ifNotExists() && certain(type)) {
        transition.conflict(
            new Conflict.DuplicateObject(
                label.span(), "42710", null, label.value(), type.name(), type.madeAt()));
      }
      return;
    }
    StringConstant neighbor = statement.neighbor();
    boolean placed = neighbor != null && labels.contains(neighbor.value());
    if (neighbor != null && !placed && certain(type)) {
      missingLabel(transition, neighbor, type);
    }
    OrderedMap<Origin> added = OrderedMap.copyOf(type.added());
    Origin addedAt = transition.at(label.span());
    if (certain(type) || !statement.ifNotExists()) {
      NewLabels.add(transition, type, addedAt);
    }
    transition.schema =
        transition.schema.with(
            new EnumType(
                type.name(),
                placed
                    ? PlacedLabels.inserted(
                        labels, label.value(), neighbor.value(), statement.after())
                    : PlacedLabels.added(labels, label.value()),
                added.with(label.value(), addedAt),
                type.lost(),
                type.madeAt(),
                type.perhaps()
                    || transition.inDoubt(
                        statement.ifNotExists(), type.lost().get(label.value()))));
  }

  private static void renameLabel(Transition transition, AlterEnum statement, EnumType type) {
    List<String> labels = type.labels();
    String newLabel = statement.newLabel().value();
    String oldLabel = statement.oldLabel().value();
    if (!labels.contains(oldLabel)) {
      if (certain(type)) {
        missingLabel(transition, statement.oldLabel(), type);
      }
      return;
    }
    if (labels.contains(newLabel)) {
      if (certain(type)) {
        transition.conflict(
            new Conflict.DuplicateObject(
                statement.newLabel().span(), "42710", null, newLabel, type.name(), type.madeAt()));
      }
      return;
    }
    OrderedMap<Origin> added = OrderedMap.copyOf(type.added());
    Origin addedAt = added.get(oldLabel);
    if (addedAt != null) {
      added = added.without(oldLabel).with(newLabel, addedAt);
    }
    Fate fate =
        new Fate(
            new RelationName(type.name().schema(), newLabel),
            transition.at(statement.span()),
            transition.schema.opaque(),
            transition.conditional);
    OrderedMap<Fate> lost = OrderedMap.copyOf(type.lost());
    transition.schema =
        transition.schema.with(
            new EnumType(
                type.name(),
                PlacedLabels.renamed(labels, oldLabel, newLabel),
                added,
                lost.with(oldLabel, fate),
                type.madeAt(),
                type.perhaps() || transition.conditional));
  }

  private static void missingLabel(Transition transition, StringConstant label, EnumType type) {
    transition.conflict(
        new Conflict.MissingObject(
            label.span(),
            "22023",
            null,
            label.value(),
            type.name(),
            type.lost().get(label.value()),
            Lookup.similarText(type.labels(), label.value())));
  }
}
