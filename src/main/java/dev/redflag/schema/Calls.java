package dev.redflag.schema;

import dev.redflag.source.Span;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.AlterPublication;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.Call;
import dev.redflag.sql.ast.Comment;
import dev.redflag.sql.ast.CreatePublication;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Grant;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.Merge;
import dev.redflag.sql.ast.Notify;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Select;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Update;
import java.util.List;

/** SELECT and CALL, which may run functions that the history made. */
final class Calls {

  private Calls() {}

  static void select(Transition transition, Select statement) {
    SessionChanges.select(transition, statement);
    if (statement.into() != null) {
      ViewMaker.selectInto(transition, statement);
    }
    Expression query = statement.query();
    if (transition.judging() && statement.into() == null) {
      QueryAnalysis.of(transition, query);
    }
    Tokens tokens = query.tokens();
    for (int i = query.first(); i + 1 < query.end(); i++) {
      if (tokens.kind(i + 1) != TokenKind.OPEN_PAREN) {
        continue;
      }
      String name = Mentions.name(tokens, i);
      if (name != null && mayChange(transition, name)) {
        Opaque.statement(transition, statement.span());
        return;
      }
    }
  }

  static void call(Transition transition, Call statement) {
    List<Function> named = transition.schema.functions(statement.procedure(), transition.session);
    NamedObjects.function(transition, statement.procedure(), ObjectType.PROCEDURE);
    if (areFunctions(named)) {
      transition.refuse(
          statement.procedure().span(), "42809", statement.procedure() + " is a function");
    }
    if (named.isEmpty() || mayChange(named)) {
      Opaque.statement(transition, statement.span());
    }
  }

  /** Whether all of them are functions, for sure, which CALL cannot run. */
  private static boolean areFunctions(List<Function> named) {
    for (Function function : named) {
      if (function.procedure() || function.perhaps()) {
        return false;
      }
    }
    return !named.isEmpty();
  }

  private static boolean mayChange(Transition transition, String name) {
    for (Namespace namespace : transition.schema.namespaces()) {
      if (mayChange(transition.schema.functions(new RelationName(namespace.name(), name)))) {
        return true;
      }
    }
    return mayChange(transition.schema.functions(new RelationName(Schema.TEMPORARY, name)));
  }

  /** Whether one of the functions may change what a name means. */
  private static boolean mayChange(List<Function> functions) {
    for (Function function : functions) {
      if (function.body() == null) {
        return true;
      }
      for (Span dynamic : function.body().dynamic()) {
        if (!DynamicText.keepsNames(function.madeAt().source().text(dynamic))) {
          return true;
        }
      }
      for (BodyStatement inner : function.body().statements()) {
        if (!keepsNames(inner.statement())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether every name means afterwards what it meant before. */
  private static boolean keepsNames(Statement statement) {
    return (statement instanceof Select select && select.into() == null)
        || statement instanceof Insert
        || statement instanceof Update
        || statement instanceof Delete
        || statement instanceof Merge
        || statement instanceof Grant
        || statement instanceof Comment
        || statement instanceof CreatePublication
        || statement instanceof AlterPublication
        || statement instanceof Notify;
  }
}
