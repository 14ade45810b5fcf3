package dev.redflag.schema;

import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.IndexElement;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * When each expression of a schema was written, for those who print it.
 *
 * <p>A replay does not keep this: to judge statements nobody needs it.
 */
public final class Moments {

  private final Map<Expression, Moment> moments = new IdentityHashMap<>();

  /**
   * Notes the expressions that a statement has brought.
   *
   * @param session the session in which it ran
   */
  public void note(Schema before, Schema after, Session session) {
    if (before == after) {
      return;
    }
    Moment moment = new Moment(after, session);
    for (Relation relation : after.relations()) {
      if (before.relation(relation.name()) != relation) {
        note(relation, moment);
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
