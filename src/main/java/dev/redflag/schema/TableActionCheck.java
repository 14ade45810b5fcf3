package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ClusterOn;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.OfType;
import dev.redflag.sql.ast.Persistence;
import dev.redflag.sql.ast.ReplicaIdentity;
import dev.redflag.sql.ast.SetColumnOptions;
import dev.redflag.sql.ast.SetCompression;
import dev.redflag.sql.ast.SetLogged;
import dev.redflag.sql.ast.SetOptions;
import dev.redflag.sql.ast.SetStatistics;
import dev.redflag.sql.ast.SetStorage;
import dev.redflag.sql.ast.SwitchRule;
import java.util.List;

/** Whether PostgreSQL takes the actions of ALTER TABLE that leave the schema as it is. */
final class TableActionCheck {

  private final Transition transition;
  private final RelationName tableName;

  TableActionCheck(Transition transition, RelationName tableName) {
    this.transition = transition;
    this.tableName = tableName;
  }

  void check(AlterTableAction action) {
    if (action instanceof SetStorage change) {
      storage(change);
    } else if (action instanceof SetStatistics change) {
      if (change.column() != null) {
        Column column = transition.column(tableName, change.column());
        VirtualColumns.key(transition, column, change.span(), "statistics");
      }
    } else if (action instanceof SetColumnOptions change) {
      transition.column(tableName, change.column());
    } else if (action instanceof SetCompression change) {
      transition.column(tableName, change.column());
    } else if (action instanceof ClusterOn change) {
      if (change.index() != null) {
        cluster(change.index());
      }
    } else if (action instanceof SetLogged change) {
      logged(change);
    } else if (action instanceof ReplicaIdentity change) {
      if (change.index() != null) {
        replicaIdentity(change.index());
      }
    } else if (action instanceof SetOptions change) {
      if (!change.reset()) {
        StorageOptions.checkTable(transition, change.options());
      }
    } else if (action instanceof OfType change && change.type() == null) {
      Table table = transition.schema.table(tableName);
      if (!table.perhaps() && table.madeAt() != null && table.closed() && !table.typed()) {
        transition.refuse(change.span(), "42809", "table " + tableName + " is no typed table");
      }
    } else if (action instanceof OfType change) {
      if (change.type() != null) {
        TypeChanges.find(transition, change.type());
      }
    } else if (action instanceof SwitchRule change) {
      rule(change.name());
    }
  }

  private void storage(SetStorage change) {
    Column column = transition.column(tableName, change.column());
    DataType type = column == null ? null : column.type();
    if (type == null || !type.isBuiltIn() || type.isArray() || column.perhaps()) {
      return;
    }
    boolean fixed =
        switch (type.name()) {
          case "bool",
              "char",
              "int2",
              "int4",
              "int8",
              "float4",
              "float8",
              "oid",
              "uuid",
              "date",
              "time",
              "timetz",
              "timestamp",
              "timestamptz",
              "interval",
              "money",
              "point",
              "box",
              "macaddr",
              "name" ->
              true;
          default -> false;
        };
    if (fixed && !change.storage().equals("PLAIN") && !change.storage().equals("DEFAULT")) {
      transition.refuse(
          change.span(), "0A000", "a column of type " + type + " has storage PLAIN only");
    }
  }

  /** The index of the table that is named; null if it is not known. */
  private Index index(Identifier name) {
    RelationName full = new RelationName(tableName.schema(), name.value());
    Relation found = transition.schema.relation(full);
    if (found instanceof Index index && index.table().equals(tableName)) {
      return index;
    }
    if (transition.schema.closed() && !name.templated() && (found == null || !found.perhaps())) {
      transition.conflict(
          new Conflict.MissingRelation(
              name.span(),
              "42704",
              ObjectType.INDEX,
              full,
              transition.schema.fateOf(full),
              List.of()));
    }
    return null;
  }

  private void cluster(Identifier name) {
    Index index = index(name);
    if (index == null || index.perhaps()) {
      return;
    }
    String method = index.method();
    if (index.predicate() != null) {
      transition.refuse(name.span(), "0A000", "a table is not clustered on a partial index");
    } else if (method.equals("gin")
        || method.equals("hash")
        || method.equals("brin")
        || method.equals("spgist")) {
      transition.refuse(
          name.span(), "0A000", "a table is not clustered on an index of method " + method);
    }
  }

  /** Foreign keys between logged and unlogged tables go from the unlogged ones only. */
  private void logged(SetLogged change) {
    Table table = transition.schema.table(tableName);
    if (table.perhaps() || table.madeAt() == null) {
      return;
    }
    if (change.logged()) {
      for (Constraint key : table.constraints().values()) {
        Table target =
            key.type() == Constraint.Type.FOREIGN_KEY && !key.perhaps()
                ? transition.schema.table(key.references())
                : null;
        if (isOther(target) && target.persistence() == Persistence.UNLOGGED) {
          transition.refuse(
              change.span(), "42P16", "it refers to " + target.name() + ", which is unlogged");
          return;
        }
      }
      return;
    }
    for (Schema.ForeignKeyOf key : transition.schema.referencesTo(tableName)) {
      Table from = transition.schema.table(key.table());
      if (!key.constraint().perhaps()
          && isOther(from)
          && from.persistence() == Persistence.PERMANENT) {
        transition.refuse(change.span(), "42P16", from.name() + ", which is logged, refers to it");
        return;
      }
    }
  }

  private boolean isOther(Table table) {
    return table != null
        && table.madeAt() != null
        && !table.perhaps()
        && !table.name().equals(tableName);
  }

  private void replicaIdentity(Identifier name) {
    Index index = index(name);
    Table table = transition.schema.table(tableName);
    if (index == null || index.perhaps() || table.perhaps()) {
      return;
    }
    if (!index.unique()) {
      transition.refuse(name.span(), "42809", "a replica identity needs a unique index");
    } else if (index.predicate() != null || index.keys().contains(null)) {
      transition.refuse(
          name.span(), "0A000", "a replica identity needs an index of plain columns, on all rows");
    } else {
      for (String key : index.keys()) {
        Column column = table.column(key);
        if (column != null && !column.notNull() && !column.perhaps()) {
          transition.refuse(
              name.span(), "42809", "a replica identity needs columns that refuse nulls");
          return;
        }
      }
    }
  }

  private void rule(Identifier name) {
    // Rules are not followed: that there is none is known of a table that no one was made on.
    Table table = transition.schema.table(tableName);
    if (transition.schema.closed()
        && table.closed()
        && !table.perhaps()
        && !transition.schema.otherCasts()) {
      transition.conflict(
          new Conflict.MissingObject(
              name.span(), "42704", ObjectType.RULE, name.value(), tableName, null, List.of()));
    }
  }
}
