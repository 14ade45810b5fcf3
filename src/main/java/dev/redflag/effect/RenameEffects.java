package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Rename;

/** What RENAME, SET SCHEMA and OWNER TO do. */
final class RenameEffects {

  private final EffectCollector collector;

  RenameEffects(EffectCollector collector) {
    this.collector = collector;
  }

  void collect(Rename statement) {
    // ALTER INDEX takes the name of a table too (manual, "ALTER INDEX").
    if (!isRelation(statement.ownerType()) && statement.objectType() != ObjectType.INDEX) {
      return;
    }
    RelationName name = collector.find(statement.name(), statement.ifExists());
    collector.lock(name, LockMode.ACCESS_EXCLUSIVE);
    if (name == null || statement.part() == null) {
      return;
    }
    boolean descends =
        switch (statement.objectType()) {
          case COLUMN -> true;
          case CONSTRAINT -> isInherited(name, statement.part().value());
          default -> false;
        };
    if (descends) {
      collector.lock(collector.descendants(name), LockMode.ACCESS_EXCLUSIVE);
    } else if (statement.objectType() == ObjectType.TRIGGER) {
      lockCopies(name, statement.part().value());
    }
  }

  private boolean isInherited(RelationName name, String part) {
    Table table = collector.schema().table(name);
    Constraint constraint = table == null ? null : table.constraint(part);
    return constraint != null
        && !constraint.noInherit()
        && (constraint.type() == Constraint.Type.CHECK
            || constraint.type() == Constraint.Type.NOT_NULL);
  }

  private void lockCopies(RelationName name, String trigger) {
    for (Table partition : collector.partitions(name)) {
      if (partition.triggers().containsKey(trigger)) {
        collector.lock(partition.name(), LockMode.ACCESS_EXCLUSIVE);
      }
    }
  }

  /** SET SCHEMA and OWNER TO. */
  void collect(ObjectType type, QualifiedName name, boolean ifExists) {
    if (isRelation(type)) {
      collector.lock(collector.find(name, ifExists), LockMode.ACCESS_EXCLUSIVE);
    }
  }

  private static boolean isRelation(ObjectType type) {
    return switch (type) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> true;
      default -> false;
    };
  }
}
