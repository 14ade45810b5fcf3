package dev.redflag.schema;

import dev.redflag.sql.ast.CreateExtension;
import dev.redflag.sql.ast.CreateSchema;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.SetSchema;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** CREATE SCHEMA, CREATE EXTENSION, and what moves all that they hold. */
final class NamespaceChanges {

  private NamespaceChanges() {}

  static void create(Replay replay, Transition transition, CreateSchema statement) {
    String name =
        statement.name() != null
            ? statement.name().value()
            : statement.authorization() == null ? null : statement.authorization().value();
    if (name == null || (statement.name() != null && statement.name().templated())) {
      transition.open(statement.span());
      return;
    }
    if (name.startsWith("pg_")) {
      transition.refuse(
          statement.span(), "42939", "names of schemas do not begin with pg_, which is reserved");
    }
    Namespace existing = transition.schema.namespace(name);
    // The schema public is there from the start; what is foreign was only assumed.
    boolean there =
        existing != null
            && !existing.perhaps()
            && (existing.madeAt() != null || !existing.foreign());
    if (there && !statement.ifNotExists() && !transition.conditional) {
      transition.conflict(
          new Conflict.DuplicateObject(
              statement.name() == null ? statement.span() : statement.name().span(),
              "42P06",
              ObjectType.SCHEMA,
              name,
              null,
              existing.madeAt()));
    }
    if (existing == null || !statement.ifNotExists()) {
      boolean foreign = Platform.brings(name) && statement.ifNotExists();
      transition.schema =
          transition.schema.with(
              new Namespace(
                  name,
                  foreign,
                  transition.at(statement.span()),
                  statement.ifNotExists() || transition.conditional));
    }
    Session session = transition.session;
    List<String> path = new ArrayList<>(session.searchPath());
    path.add(0, name);
    for (Statement element : statement.elements()) {
      transition.session = session.withSearchPath(path);
      replay.apply(transition, element);
    }
    transition.session = session;
  }

  static void rename(Transition transition, Rename statement) {
    String oldName = statement.name().name();
    String newName = statement.newName().value();
    Namespace namespace = transition.schema.namespace(oldName);
    if (namespace == null) {
      transition.namespace(statement.name().last());
      return;
    }
    Namespace taken = transition.schema.namespace(newName);
    if (taken != null && !taken.perhaps() && !taken.foreign() && !transition.conditional) {
      transition.conflict(
          new Conflict.DuplicateObject(
              statement.newName().span(),
              "42P06",
              ObjectType.SCHEMA,
              newName,
              null,
              taken.madeAt()));
    }
    transition.schema =
        transition
            .schema
            .withoutNamespace(oldName)
            .with(
                new Namespace(
                    newName,
                    namespace.foreign(),
                    namespace.madeAt(),
                    namespace.perhaps() || transition.conditional));
    Renaming renaming = new Renaming(transition, statement.span());
    for (Relation relation : transition.schema.relations()) {
      if (relation.name().schema().equals(oldName) && !(relation instanceof Index)) {
        Relation now = transition.schema.relation(relation.name());
        if (now != null) {
          renaming.rename(now, new RelationName(newName, relation.name().name()));
        }
      }
    }
    for (UserType type : transition.schema.types()) {
      if (type.name().schema().equals(oldName)) {
        RelationName newType = new RelationName(newName, type.name().name());
        transition.schema =
            transition
                .schema
                .withoutType(type.name())
                .with(Types.named(type, newType, transition.conditional));
        new TypeRenaming(transition).retype(type.name(), newType);
      }
    }
    for (List<Function> overloads : transition.schema.allFunctions()) {
      for (Function function : overloads) {
        if (function.name().schema().equals(oldName)) {
          Renames.moveFunction(
              transition, function, new RelationName(newName, function.name().name()));
        }
      }
    }
  }

  static void create(Transition transition, CreateExtension statement) {
    String name = statement.name().value();
    Extension existing = transition.schema.extensions().get(name);
    if (existing != null) {
      if (!statement.ifNotExists() && !existing.perhaps()) {
        duplicate(transition, statement, existing.madeAt());
      }
      return;
    }
    if (name.equals("plpgsql") && !statement.ifNotExists() && transition.schema.closed()) {
      // Every database begins with it.
      duplicate(transition, statement, null);
    }
    String schema =
        statement.schema() == null ? transition.creationSchema() : statement.schema().value();
    if (statement.schema() != null) {
      transition.namespace(statement.schema());
    }
    Origin origin = transition.at(statement.span());
    // What an extension brings is the same whether it was there before or not.
    transition.schema =
        transition.schema.with(new Extension(name, schema, origin, transition.conditional));
    for (String type : Extensions.types(name)) {
      RelationName full = new RelationName(schema, type);
      if (transition.schema.type(full) == null) {
        transition.schema =
            transition.schema.with(new BaseType(full, name, origin, transition.conditional));
      }
    }
    String brought = Extensions.namespace(name);
    if (brought != null && transition.schema.namespace(brought) == null) {
      transition.schema = transition.schema.with(new Namespace(brought, true, origin, false));
    }
    if (!Extensions.known(name)) {
      transition.open(statement.span());
      transition.schema = transition.schema.withOtherCasts();
    }
  }

  private static void duplicate(Transition transition, CreateExtension statement, Origin madeAt) {
    transition.conflict(
        new Conflict.DuplicateObject(
            statement.name().span(),
            "42710",
            ObjectType.EXTENSION,
            statement.name().value(),
            null,
            madeAt));
  }

  static void moveExtension(Transition transition, SetSchema statement) {
    Extension extension = transition.schema.extensions().get(statement.name().name());
    if (extension == null) {
      return;
    }
    String target = statement.schema().value();
    transition.namespace(statement.schema());
    transition.schema =
        transition.schema.with(
            new Extension(extension.name(), target, extension.madeAt(), extension.perhaps()));
    for (UserType type : transition.schema.types()) {
      if (type instanceof BaseType base && extension.name().equals(base.extension())) {
        RelationName newName = new RelationName(target, type.name().name());
        transition.schema =
            transition.schema.withoutType(type.name()).with(Types.named(type, newName, false));
        new TypeRenaming(transition).retype(type.name(), newName);
      }
    }
  }
}
