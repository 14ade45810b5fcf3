package dev.redflag.schema;

import dev.redflag.sql.ast.Cluster;
import dev.redflag.sql.ast.Comment;
import dev.redflag.sql.ast.CreatePublication;
import dev.redflag.sql.ast.CreateRule;
import dev.redflag.sql.ast.CreateStatistics;
import dev.redflag.sql.ast.Grant;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Privilege;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Reindex;
import dev.redflag.sql.ast.Vacuum;
import java.util.ArrayList;
import java.util.List;

/** Statements that name what is there and change nothing of it. */
final class NamedObjects {

  private NamedObjects() {}

  // ---- COMMENT

  static void comment(Transition transition, Comment statement) {
    ObjectType type = statement.objectType();
    QualifiedName name = statement.name();
    switch (type) {
      case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX, FOREIGN_TABLE -> {
        Relation relation = transition.relation(name, type, "42P01", false);
        RelationKinds.demand(transition, name, relation, type);
      }
      case COLUMN -> column(transition, name);
      case CONSTRAINT, TRIGGER, POLICY -> part(transition, statement);
      case DOMAIN_CONSTRAINT -> {
        if (statement.table() != null) {
          TypeChanges.find(transition, statement.table());
        }
      }
      case TYPE, DOMAIN -> {
        if (transition.schema.presence(name, ObjectType.TYPE, transition.session)
            != Presence.PRESENT) {
          TypeChanges.find(transition, name);
        }
      }
      case SCHEMA -> transition.namespace(name.last());
      case EXTENSION -> extension(transition, name.last());
      case FUNCTION, PROCEDURE, ROUTINE -> function(transition, name, type);
      default -> {}
    }
  }

  /** Says that no function has the name, if that is sure. */
  static void function(Transition transition, QualifiedName name, ObjectType type) {
    if (transition.judging() && transition.schema.functions(name, transition.session).isEmpty()) {
      FunctionLookup.missing(transition, name, type, name.span());
    }
  }

  /** Says that an extension is not there, if that is sure. */
  static void extension(Transition transition, Identifier name) {
    if (name.templated()
        || name.value().equals("plpgsql")
        || !transition.schema.closed()
        || transition.schema.extensions().containsKey(name.value())) {
      return;
    }
    transition.conflict(
        new Conflict.MissingObject(
            name.span(), "42704", ObjectType.EXTENSION, name.value(), null, null, List.of()));
  }

  private static void column(Transition transition, QualifiedName name) {
    int last = name.parts().size() - 1;
    if (last == 0) {
      return;
    }
    QualifiedName owner = new QualifiedName(name.parts().subList(0, last));
    if (transition.schema.type(owner, transition.session) != null) {
      return;
    }
    Relation relation = transition.relation(owner, ObjectType.TABLE, "42P01", false);
    if (relation instanceof Table table) {
      transition.column(table.name(), name.last());
    } else if (relation instanceof View view) {
      viewColumn(transition, view, name.last());
    }
  }

  /** Says that a view has no column of that name, if that is sure. */
  static void viewColumn(Transition transition, View view, Identifier name) {
    if (view.columns() != null
        && !view.perhaps()
        && !name.templated()
        && !view.columns().has(name.value())) {
      transition.refuse(
          name.span(), "42703", view.words() + " " + view.name() + " has no column " + name);
    }
  }

  private static void part(Transition transition, Comment statement) {
    if (statement.table() == null) {
      return;
    }
    Relation relation = transition.relation(statement.table(), ObjectType.TABLE, "42P01", false);
    if (!(relation instanceof Table table) || !transition.judging()) {
      return;
    }
    Identifier name = statement.name().last();
    switch (statement.objectType()) {
      case TRIGGER -> {
        if (!table.triggers().containsKey(name.value())) {
          MissingParts.trigger(transition, table, name);
        }
      }
      case POLICY -> {
        if (!table.policies().containsKey(name.value())) {
          MissingParts.policy(transition, table, name);
        }
      }
      default -> MissingParts.constraint(transition, table, name.value(), name.span());
    }
  }

  // ---- GRANT

  static void grant(Transition transition, Grant statement) {
    if (statement.allInSchema()) {
      for (QualifiedName name : statement.objects()) {
        transition.namespace(name.last());
      }
      return;
    }
    for (QualifiedName name : statement.objects()) {
      switch (statement.objectType()) {
        case TABLE -> table(transition, name, statement.privileges());
        case SEQUENCE -> {
          Relation relation = transition.relation(name, ObjectType.SEQUENCE, "42P01", false);
          RelationKinds.demand(transition, name, relation, ObjectType.SEQUENCE);
        }
        case SCHEMA -> transition.namespace(name.last());
        case TYPE, DOMAIN -> {
          if (transition.schema.presence(name, ObjectType.TYPE, transition.session)
              != Presence.PRESENT) {
            TypeChanges.find(transition, name);
          }
        }
        case FUNCTION, PROCEDURE, ROUTINE -> function(transition, name, statement.objectType());
        default -> {}
      }
    }
  }

  private static void table(Transition transition, QualifiedName name, List<Privilege> privileges) {
    Relation relation = transition.relation(name, ObjectType.TABLE, "42P01", false);
    for (Privilege privilege : privileges) {
      for (Identifier column : privilege.columns()) {
        if (relation instanceof Table table) {
          transition.column(table.name(), column);
        } else if (relation instanceof View view) {
          viewColumn(transition, view, column);
        }
      }
    }
  }

  // ---- the rest

  static void reindex(Transition transition, Reindex statement) {
    if (statement.name() == null) {
      return;
    }
    switch (statement.objectType()) {
      case INDEX -> transition.relation(statement.name(), ObjectType.INDEX, "42P01", false);
      case TABLE -> transition.relation(statement.name(), ObjectType.TABLE, "42P01", false);
      case SCHEMA -> transition.namespace(statement.name().last());
      default -> {}
    }
  }

  static void vacuum(Transition transition, Vacuum statement) {
    for (Vacuum.Target target : statement.targets()) {
      Relation relation = transition.relation(target.name(), ObjectType.TABLE, "42P01", false);
      if (relation instanceof Table table) {
        for (Identifier column : target.columns()) {
          transition.column(table.name(), column);
        }
      }
    }
  }

  static void cluster(Transition transition, Cluster statement) {
    Relation relation = transition.relation(statement.table(), ObjectType.TABLE, "42P01", false);
    if (relation instanceof Table table && statement.index() != null && transition.judging()) {
      new TableActionCheck(transition, table.name())
          .check(new dev.redflag.sql.ast.ClusterOn(statement.span(), statement.index()));
    }
  }

  static void rule(Transition transition, CreateRule statement) {
    transition.relation(statement.table(), ObjectType.TABLE, "42P01", false);
    // What a rule makes of statements is not followed.
    transition.schema = transition.schema.withOtherCasts();
  }

  static void publication(Transition transition, CreatePublication statement) {
    for (QualifiedName name : statement.tables()) {
      transition.relation(name, ObjectType.TABLE, "42P01", false);
    }
  }

  static void statistics(Transition transition, CreateStatistics statement) {
    Relation relation = transition.relation(statement.table(), ObjectType.TABLE, "42P01", false);
    if (!(relation instanceof Table table) || !transition.judging()) {
      return;
    }
    List<String> named = new ArrayList<>();
    for (IndexElement element : statement.keys()) {
      if (element.column() == null) {
        continue;
      }
      Column column = transition.column(table.name(), element.column());
      named.add(element.column().value());
      VirtualColumns.key(transition, column, element.column().span(), "statistics");
      if (column == null || column.perhaps() || column.type() == null) {
        continue;
      }
      if (Boolean.FALSE.equals(
          dev.redflag.postgres.OperatorClasses.hasDefault(
              "btree", column.type(), transition.scope()))) {
        transition.refuse(
            element.column().span(),
            "0A000",
            "statistics need a type with an order, and this is " + column.type().plain());
      }
    }
    if (statement.keys().size() == 1 && named.size() == 1) {
      transition.refuse(statement.span(), "42P17", "statistics are about two columns at least");
    }
  }
}
