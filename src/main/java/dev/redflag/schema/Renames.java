package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.ObjectSignature;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.SetSchema;
import java.util.ArrayList;
import java.util.List;

/** ALTER … RENAME and ALTER … SET SCHEMA. */
final class Renames {

  private Renames() {}

  static void rename(Transition transition, Rename statement) {
    if (statement.newName().templated()) {
      transition.open(statement.newName().span());
      return;
    }
    switch (statement.objectType()) {
      case COLUMN -> renameColumn(transition, statement);
      case ATTRIBUTE -> renameAttribute(transition, statement);
      case CONSTRAINT -> ConstraintRenames.rename(transition, statement);
      case DOMAIN_CONSTRAINT -> ConstraintRenames.renameOfDomain(transition, statement);
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX ->
          renameRelation(transition, statement);
      case TYPE, DOMAIN -> renameType(transition, statement);
      case TRIGGER -> renameTrigger(transition, statement);
      case POLICY -> renamePolicy(transition, statement);
      case FUNCTION, PROCEDURE, ROUTINE -> renameFunction(transition, statement);
      case SCHEMA -> NamespaceChanges.rename(transition, statement);
      default -> {}
    }
  }

  private static void renameRelation(Transition transition, Rename statement) {
    Relation relation =
        transition.relation(
            statement.name(), statement.objectType(), "42P01", statement.ifExists());
    if (relation == null) {
      return;
    }
    if (statement.objectType() != ObjectType.TABLE) {
      RelationKinds.demandRenamed(transition, statement.name(), relation, statement.objectType());
    }
    RelationName newName = new RelationName(relation.name().schema(), statement.newName().value());
    if (newName.equals(relation.name())) {
      if (relation.madeAt() != null && !relation.perhaps()) {
        transition.conflict(
            new Conflict.DuplicateRelation(statement.newName().span(), newName, relation, false));
      }
      return;
    }
    if (new Creation(transition).isFree(statement.newName(), newName, false)) {
      new Renaming(transition, statement.span()).rename(relation, newName);
    }
  }

  private static void renameColumn(Transition transition, Rename statement) {
    Relation relation =
        transition.relation(statement.name(), statement.ownerType(), "42P01", statement.ifExists());
    if (relation instanceof View view) {
      renameViewColumn(transition, statement, view);
      return;
    }
    if (!(relation instanceof Table table)) {
      return;
    }
    String oldName = statement.part().value();
    String newName = statement.newName().value();
    if (transition.conditional && table.column(oldName) == null) {
      return;
    }
    Column renamed = transition.column(table.name(), statement.part());
    if (renamed == null) {
      return;
    }
    if (transition.judging()) {
      DefinitionCheck.name(transition, statement.newName());
      if (renamed.parents() > 0 && !renamed.perhaps()) {
        transition.refuse(
            statement.part().span(), "42P16", "an inherited column is renamed with its parent's");
        return;
      }
    }
    Column taken = table.column(newName);
    if (taken != null) {
      if (transition.conditional) {
        return;
      }
      boolean sure = taken.madeAt() != null && !taken.perhaps() && !table.perhaps();
      if (sure) {
        transition.conflict(
            new Conflict.DuplicateColumn(
                statement.newName().span(), table.name(), newName, taken.madeAt()));
      }
      new Removal(transition, statement.span()).dropColumn(table.name(), newName);
    }
    new Renaming(transition, statement.span()).renameColumn(table.name(), oldName, newName);
  }

  private static void renameViewColumn(Transition transition, Rename statement, View view) {
    NamedObjects.viewColumn(transition, view, statement.part());
    String oldName = statement.part().value();
    if (view.columns() != null && view.columns().has(oldName)) {
      String newName = statement.newName().value();
      ViewColumns columns = view.columns().renamed(oldName, newName);
      transition.schema = transition.schema.with(Views.withColumns(view, columns));
      for (View reader : transition.schema.viewsOn(view.name())) {
        transition.schema =
            transition.schema.with(Views.withColumn(reader, view.name(), oldName, newName));
      }
    }
  }

  private static void renameType(Transition transition, Rename statement) {
    Relation row = transition.schema.relation(statement.name(), transition.session);
    if (row != null && transition.schema.type(statement.name(), transition.session) == null) {
      if (row.madeAt() != null && !row.perhaps()) {
        transition.refuse(
            statement.name().span(), "42809", statement.name() + " is a table's row type");
      }
      return;
    }
    UserType type = TypeChanges.find(transition, statement.name());
    if (type == null) {
      return;
    }
    RelationName newName = new RelationName(type.name().schema(), statement.newName().value());
    if (new Creation(transition).isFreeType(statement.newName(), newName)) {
      move(transition, statement.span(), type, newName);
    }
  }

  private static void move(
      Transition transition, dev.redflag.source.Span span, UserType type, RelationName newName) {
    RelationName oldName = type.name();
    Fate fate =
        new Fate(newName, transition.at(span), transition.schema.opaque(), transition.conditional);
    transition.schema =
        transition
            .schema
            .withoutType(oldName)
            .with(Types.named(type, newName, transition.conditional))
            .withTypeFate(oldName, fate);
    new TypeRenaming(transition).retype(oldName, newName);
  }

  private static void renameAttribute(Transition transition, Rename statement) {
    UserType found = TypeChanges.find(transition, statement.name());
    if (!(found instanceof CompositeType type)) {
      TypeKinds.demandComposite(transition, statement.name(), found);
      return;
    }
    if (!type.attributes().containsKey(statement.part().value())) {
      TypeKinds.missingAttribute(transition, type, statement.part());
      return;
    }
    OrderedMap<DataType> attributes = OrderedMap.copyOf(type.attributes());
    String oldName = statement.part().value();
    transition.schema =
        transition.schema.with(
            new CompositeType(
                type.name(),
                attributes.renamed(oldName, statement.newName().value(), attributes.get(oldName)),
                type.madeAt(),
                type.perhaps() || transition.conditional));
  }

  private static void renameTrigger(Transition transition, Rename statement) {
    if (statement.part() == null
        || !(transition.relation(statement.name(), ObjectType.TABLE, "42P01", statement.ifExists())
            instanceof Table table)) {
      return;
    }
    renameTrigger(transition, table, statement);
  }

  /** Renames a trigger and, from PostgreSQL 15 on, the copies that partitions have of it. */
  private static void renameTrigger(Transition transition, Table table, Rename statement) {
    Trigger trigger = table.triggers().get(statement.part().value());
    if (trigger == null) {
      if (transition.judging()) {
        MissingParts.trigger(transition, table, statement.part());
      }
      return;
    }
    String newName = statement.newName().value();
    Table.Draft draft = new Table.Draft(table);
    draft.triggers =
        draft.triggers.renamed(
            trigger.name(), newName, Triggers.named(trigger, newName, transition.conditional));
    transition.schema = transition.schema.with(draft.table());
    if (!table.partitioned() || transition.postgres < 15) {
      return;
    }
    for (Table partition : transition.schema.childrenOf(table.name())) {
      Trigger copy = partition.triggers().get(trigger.name());
      if (copy != null && copy.inherited()) {
        renameTrigger(transition, partition, statement);
      }
    }
  }

  private static void renamePolicy(Transition transition, Rename statement) {
    Table table = transition.table(statement.name(), statement.ifExists());
    Policy policy =
        table == null || statement.part() == null
            ? null
            : table.policies().get(statement.part().value());
    if (policy == null && table != null && statement.part() != null && transition.judging()) {
      MissingParts.policy(transition, table, statement.part());
    }
    if (policy != null) {
      String newName = statement.newName().value();
      Table.Draft draft = new Table.Draft(table);
      draft.policies =
          draft.policies.renamed(
              policy.name(), newName, Policies.named(policy, newName, transition.conditional));
      transition.schema = transition.schema.with(draft.table());
    }
  }

  private static void renameFunction(Transition transition, Rename statement) {
    Function function =
        function(transition, statement.name(), statement.signature(), statement.objectType());
    if (function == null) {
      return;
    }
    RelationName newName = new RelationName(function.name().schema(), statement.newName().value());
    moveFunction(transition, function, newName);
    if (transition.schema.functions(function.name()).isEmpty()) {
      Fate fate =
          new Fate(
              newName,
              transition.at(statement.span()),
              transition.schema.opaque(),
              transition.conditional);
      transition.schema = transition.schema.withFunctionFate(function.name(), fate);
    }
  }

  /** The function that a statement means: the one of its arguments, or the only one; or null. */
  private static Function function(
      Transition transition, QualifiedName name, ObjectSignature signature, ObjectType type) {
    List<Function> found =
        FunctionLookup.find(
            transition, name, signature == null ? null : signature.text(), type, name.span());
    if (found.isEmpty()) {
      found = transition.schema.functions(name, transition.session);
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  static void moveFunction(Transition transition, Function function, RelationName newName) {
    List<Function> left = new ArrayList<>(transition.schema.functions(function.name()));
    left.remove(function);
    List<Function> there =
        Overloads.with(transition.schema.functions(newName), Types.named(function, newName));
    transition.schema =
        transition
            .schema
            .withFunctions(function.name(), List.copyOf(left))
            .withFunctions(newName, there);
  }

  // ---- SET SCHEMA

  static void move(Transition transition, SetSchema statement) {
    if (statement.schema().templated()) {
      transition.open(statement.schema().span());
      return;
    }
    String target = statement.schema().value();
    QualifiedName name = statement.name();
    switch (statement.objectType()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE -> {
        Relation relation =
            transition.relation(name, statement.objectType(), "42P01", statement.ifExists());
        transition.namespace(statement.schema());
        if (relation instanceof Sequence sequence
            && sequence.ownedBy() != null
            && !sequence.perhaps()) {
          transition.refuse(
              statement.span(),
              "0A000",
              "a sequence that a column owns moves with its table: " + sequence.ownedBy());
        }
        if (relation != null && !relation.name().schema().equals(target)) {
          RelationName newName = new RelationName(target, relation.name().name());
          if (new Creation(transition).isFree(name.last(), newName, false)) {
            new Renaming(transition, statement.span()).rename(relation, newName);
          }
        }
      }
      case TYPE, DOMAIN -> {
        transition.namespace(statement.schema());
        UserType type = TypeChanges.find(transition, name);
        if (type != null && !type.name().schema().equals(target)) {
          move(transition, statement.span(), type, new RelationName(target, type.name().name()));
        }
      }
      case FUNCTION, PROCEDURE, ROUTINE -> {
        transition.namespace(statement.schema());
        Function function =
            function(transition, name, statement.signature(), statement.objectType());
        if (function != null) {
          moveFunction(transition, function, new RelationName(target, function.name().name()));
        }
      }
      case EXTENSION -> NamespaceChanges.moveExtension(transition, statement);
      default -> {}
    }
  }
}
