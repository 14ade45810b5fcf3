package dev.redflag.rules;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Statement;

/** The actions of ALTER TABLE. */
public final class AlterActions {

  private AlterActions() {}

  /** The action that {@code place} is in; null if there is none. */
  public static AlterTableAction at(Span place, Statement statement) {
    if (statement instanceof AlterTable alter) {
      for (AlterTableAction action : alter.actions()) {
        if (action.span().contains(place)) {
          return action;
        }
      }
    }
    return null;
  }
}
