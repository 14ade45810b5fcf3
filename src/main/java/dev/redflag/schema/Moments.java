package dev.redflag.schema;

import dev.redflag.sql.Script;
import dev.redflag.sql.ast.CreateFunction;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.SetSchema;
import dev.redflag.sql.ast.Statement;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * When each expression of a schema was written, for those who print it.
 *
 * <p>A replay does not keep this: to judge statements nobody needs it.
 */
public final class Moments {

  private final IdentityHashMap<Expression, Moment> moments = new IdentityHashMap<>();
  private final IdentityHashMap<Origin, Written> written = new IdentityHashMap<>();
  private final IdentityHashMap<Origin, Written> attached = new IdentityHashMap<>();

  /** A statement, where it stands and the session in which it ran. */
  record Written(Statement statement, Script script, Session session) {}

  /**
   * Notes what a statement has brought.
   *
   * @param session the session in which it ran
   */
  public void note(
      Schema before, Schema after, Statement statement, Script script, Session session) {
    if (before == after) {
      return;
    }
    Moment moment = new Moment(after, session);
    Written own = new Written(statement, script, session);
    if (statement instanceof CreateFunction) {
      for (List<Function> overloads : after.allFunctions()) {
        for (Function function : overloads) {
          written.putIfAbsent(function.madeAt(), own);
        }
      }
    }
    for (Relation relation : after.relations()) {
      if (before.relation(relation.name()) != relation) {
        note(relation, moment);
        note(relation, before.relation(relation.name()), own);
      }
    }
    for (UserType type : after.types()) {
      if (type instanceof Domain domain && before.type(type.name()) != type) {
        note(domain.defaultValue(), moment);
        for (Constraint check : domain.checks().values()) {
          note(check.condition(), moment);
        }
      }
    }
  }

  private void note(Relation relation, Relation old, Written own) {
    if (relation.madeAt() != null) {
      written.putIfAbsent(relation.madeAt(), own);
    }
    if (relation instanceof Table table) {
      for (Trigger trigger : table.triggers().values()) {
        written.putIfAbsent(trigger.madeAt(), own);
      }
      boolean wasPartition = old instanceof Table before && before.partition();
      if (table.partition()
          && !wasPartition
          && table.madeAt() != null
          && !isNaming(own.statement())) {
        attached.put(table.madeAt(), own);
      }
    }
  }

  /** Whether a table is the same under another name after the statement. */
  private static boolean isNaming(Statement statement) {
    return statement instanceof Rename || statement instanceof SetSchema;
  }

  /** The statement that made the object of that origin, or null. */
  Written statementOf(Origin madeAt) {
    return written.get(madeAt);
  }

  /** The statement that made a partition of the table of that origin, or null. */
  Written attachmentOf(Origin madeAt) {
    return attached.get(madeAt);
  }

  /** When {@code expression} was written, or null. */
  Moment of(Expression expression) {
    return moments.get(expression);
  }

  private void note(Relation relation, Moment moment) {
    if (relation instanceof Table table) {
      for (Column column : table.columns().values()) {
        note(column.defaultValue(), moment);
        note(column.generated(), moment);
      }
      for (Constraint constraint : table.constraints().values()) {
        note(constraint.condition(), moment);
      }
      for (Policy policy : table.policies().values()) {
        note(policy.using(), moment);
        note(policy.check(), moment);
      }
    } else if (relation instanceof Index index) {
      for (IndexElement element : index.elements()) {
        note(element.expression(), moment);
      }
      note(index.predicate(), moment);
    } else if (relation instanceof View view) {
      note(view.query(), moment);
    }
  }

  private void note(Expression expression, Moment moment) {
    if (expression != null) {
      moments.putIfAbsent(expression, moment);
    }
  }
}
