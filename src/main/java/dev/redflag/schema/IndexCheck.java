package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.OperatorClasses;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.Option;
import java.util.List;

/** Whether PostgreSQL can index columns of their types as it is told to. */
final class IndexCheck {

  private final Transition transition;
  private final String method;

  IndexCheck(Transition transition, String method) {
    this.transition = transition;
    this.method = method;
  }

  /** What the method itself can do. */
  void statement(CreateIndex statement) {
    if (!OperatorClasses.knows(method)) {
      if (statement.method() != null
          && !statement.method().templated()
          && transition.schema.closed()
          && transition.schema.extensions().isEmpty()) {
        transition.conflict(
            new Conflict.MissingObject(
                statement.method().span(),
                "42704",
                dev.redflag.sql.ast.ObjectType.ACCESS_METHOD,
                method,
                null,
                null,
                List.of()));
      }
      return;
    }
    Span span = statement.method() == null ? statement.span() : statement.method().span();
    if (statement.unique() && !OperatorClasses.canBeUnique(method)) {
      refuse(span, "unique indexes");
    }
    if (!statement.include().isEmpty() && !OperatorClasses.canInclude(method)) {
      refuse(span, "included columns");
    }
    if (statement.keys().size() > 1 && !OperatorClasses.canHaveSeveralKeys(method)) {
      refuse(span, "several columns");
    }
    for (IndexElement element : statement.keys()) {
      if (element.descending() && !OperatorClasses.canOrder(method)) {
        refuse(element.span(), "an order of its columns");
      }
    }
    StorageOptions.checkIndex(transition, statement.options());
  }

  private void refuse(Span span, String what) {
    transition.refuse(span, "0A000", "the index method " + method + " does not support " + what);
  }

  static void checkOptions(Transition transition, List<Option> options) {
    StorageOptions.checkIndex(transition, options);
  }

  /**
   * A key of an index.
   *
   * @param type the type of the key, or null if it is not known
   */
  void key(IndexElement element, DataType type) {
    ExpressionScope scope = transition.scope();
    if (element.collation() != null && type != null) {
      Collations.check(transition, element.collation(), type);
    }
    if (element.operatorClass() == null) {
      key(element.span(), type);
      return;
    }
    if (element.operatorClass().schema() != null
        || !scope.noOtherCasts()
        || mayBeOfExtension(element.operatorClass().name())) {
      return;
    }
    String name = element.operatorClass().name();
    String refusal = OperatorClasses.refusal(method, name, type, scope);
    if (refusal == null) {
      return;
    }
    transition.refuse(
        element.operatorClass().span(),
        refusal,
        refusal.equals("42704")
            ? "the operator class " + name + " does not exist for the method " + method
            : "the operator class " + name + " does not accept the type " + type);
  }

  private boolean mayBeOfExtension(String operatorClass) {
    if (!transition.schema.closed()) {
      return true;
    }
    for (Extension extension : transition.schema.extensions().values()) {
      if (Extensions.mayBringOperatorClass(extension.name(), operatorClass)) {
        return true;
      }
    }
    return false;
  }

  /** A key without an operator class of its own. */
  void key(Span span, DataType type) {
    if (type == null || hasOtherDefaults()) {
      return;
    }
    Boolean has = OperatorClasses.hasDefault(method, type, transition.scope());
    if (Boolean.FALSE.equals(has)) {
      transition.refuse(
          span,
          "42704",
          "the type " + type.plain() + " has no default operator class for the method " + method);
    }
  }

  /** Whether an extension may have brought operator classes for types of PostgreSQL's own. */
  private boolean hasOtherDefaults() {
    if (transition.schema.otherCasts()) {
      return true;
    }
    if (method.equals("btree") || method.equals("hash")) {
      return false;
    }
    for (Extension extension : transition.schema.extensions().values()) {
      String name = extension.name();
      if (name.equals("btree_gin") || name.equals("btree_gist") || !Extensions.known(name)) {
        return true;
      }
    }
    return !transition.schema.closed();
  }
}
