package dev.redflag.rules;

import dev.redflag.sql.ast.CreateCompositeType;
import dev.redflag.sql.ast.CreateDomain;
import dev.redflag.sql.ast.CreateEnum;
import dev.redflag.sql.ast.CreateEventTrigger;
import dev.redflag.sql.ast.CreateExtension;
import dev.redflag.sql.ast.CreateForeignTable;
import dev.redflag.sql.ast.CreateFunction;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.CreateMaterializedView;
import dev.redflag.sql.ast.CreatePolicy;
import dev.redflag.sql.ast.CreatePublication;
import dev.redflag.sql.ast.CreateRange;
import dev.redflag.sql.ast.CreateRole;
import dev.redflag.sql.ast.CreateRule;
import dev.redflag.sql.ast.CreateSchema;
import dev.redflag.sql.ast.CreateSequence;
import dev.redflag.sql.ast.CreateStatistics;
import dev.redflag.sql.ast.CreateSubscription;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.CreateTableAs;
import dev.redflag.sql.ast.CreateTrigger;
import dev.redflag.sql.ast.CreateView;
import dev.redflag.sql.ast.Define;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.Select;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/**
 * The object that a statement gives a name to, by CREATE or RENAME.
 *
 * @param type what it is
 * @param name its name; of a renamed object the schema is that of the old name
 * @param table the table of a trigger, policy or rule, else null
 */
public record Creation(ObjectType type, QualifiedName name, QualifiedName table) {

  /** What {@code statement} makes or renames, or null. */
  public static Creation of(Statement statement) {
    if (statement instanceof CreateTable create) {
      return new Creation(ObjectType.TABLE, create.name(), null);
    }
    if (statement instanceof CreateIndex create) {
      return create.name() == null ? null : beside(create.table(), create.name());
    }
    if (statement instanceof CreateEnum create) {
      return new Creation(ObjectType.TYPE, create.name(), null);
    }
    if (statement instanceof Rename rename) {
      return ofRename(rename);
    }
    if (statement instanceof CreateTableAs create) {
      return new Creation(ObjectType.TABLE, create.name(), null);
    }
    if (statement instanceof Select select) {
      return select.into() == null ? null : new Creation(ObjectType.TABLE, select.into(), null);
    }
    if (statement instanceof CreateForeignTable create) {
      return new Creation(ObjectType.FOREIGN_TABLE, create.name(), null);
    }
    if (statement instanceof CreateView create) {
      return new Creation(ObjectType.VIEW, create.name(), null);
    }
    if (statement instanceof CreateMaterializedView create) {
      return new Creation(ObjectType.MATERIALIZED_VIEW, create.name(), null);
    }
    if (statement instanceof CreateSequence create) {
      return new Creation(ObjectType.SEQUENCE, create.name(), null);
    }
    if (statement instanceof CreateFunction create) {
      ObjectType type = create.procedure() ? ObjectType.PROCEDURE : ObjectType.FUNCTION;
      return new Creation(type, create.name(), null);
    }
    return ofTypeOrPart(statement);
  }

  private static Creation ofTypeOrPart(Statement statement) {
    if (statement instanceof CreateTrigger create) {
      return new Creation(ObjectType.TRIGGER, named(create.name()), create.table());
    }
    if (statement instanceof CreatePolicy create) {
      return new Creation(ObjectType.POLICY, named(create.name()), create.table());
    }
    if (statement instanceof CreateRule create) {
      return new Creation(ObjectType.RULE, named(create.name()), create.table());
    }
    if (statement instanceof CreateDomain create) {
      return new Creation(ObjectType.DOMAIN, create.name(), null);
    }
    if (statement instanceof CreateCompositeType create) {
      return new Creation(ObjectType.TYPE, create.name(), null);
    }
    if (statement instanceof CreateRange create) {
      return new Creation(ObjectType.TYPE, create.name(), null);
    }
    if (statement instanceof Define create) {
      return create.name() == null ? null : new Creation(create.objectType(), create.name(), null);
    }
    if (statement instanceof CreateStatistics create) {
      return create.name() == null
          ? null
          : new Creation(ObjectType.STATISTICS, create.name(), null);
    }
    return ofWholeDatabase(statement);
  }

  private static Creation ofWholeDatabase(Statement statement) {
    if (statement instanceof CreateSchema create) {
      Identifier name = create.name() == null ? create.authorization() : create.name();
      return name == null ? null : new Creation(ObjectType.SCHEMA, named(name), null);
    }
    if (statement instanceof CreateExtension create) {
      return new Creation(ObjectType.EXTENSION, named(create.name()), null);
    }
    if (statement instanceof CreateRole create) {
      return new Creation(ObjectType.ROLE, named(create.name()), null);
    }
    if (statement instanceof CreatePublication create) {
      return new Creation(ObjectType.PUBLICATION, named(create.name()), null);
    }
    if (statement instanceof CreateSubscription create) {
      return new Creation(ObjectType.SUBSCRIPTION, named(create.name()), null);
    }
    if (statement instanceof CreateEventTrigger create) {
      return new Creation(ObjectType.EVENT_TRIGGER, named(create.name()), null);
    }
    return null;
  }

  /** Whether {@code target} of a DROP of {@code dropped} is this object. */
  public boolean is(ObjectType dropped, DropTarget target) {
    return sameKind(type, dropped)
        && sameName(name, target.name())
        && (table == null || target.table() == null || sameName(table, target.table()));
  }

  /** Whether both names may mean one object: the schema counts only where both write it. */
  public static boolean sameName(QualifiedName one, QualifiedName other) {
    return one.name().equals(other.name())
        && (one.schema() == null || other.schema() == null || one.schema().equals(other.schema()));
  }

  private static boolean sameKind(ObjectType made, ObjectType dropped) {
    return switch (dropped) {
      case TYPE -> made == ObjectType.TYPE || made == ObjectType.DOMAIN;
      case ROUTINE -> made == ObjectType.FUNCTION || made == ObjectType.PROCEDURE;
      default -> made == dropped;
    };
  }

  private static Creation ofRename(Rename rename) {
    if (rename.part() != null) {
      return null;
    }
    return new Creation(rename.objectType(), renamed(rename), null);
  }

  private static QualifiedName renamed(Rename rename) {
    List<Identifier> parts = rename.name().parts();
    if (parts.size() < 2) {
      return named(rename.newName());
    }
    return new QualifiedName(List.of(parts.get(parts.size() - 2), rename.newName()));
  }

  private static Creation beside(QualifiedName table, Identifier index) {
    List<Identifier> parts = table.parts();
    QualifiedName name =
        parts.size() < 2
            ? named(index)
            : new QualifiedName(List.of(parts.get(parts.size() - 2), index));
    return new Creation(ObjectType.INDEX, name, null);
  }

  private static QualifiedName named(Identifier name) {
    return new QualifiedName(List.of(name));
  }
}
