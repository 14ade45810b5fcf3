package dev.redflag.rules;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** The actions of ALTER TABLE. */
public final class AlterActions {

  private AlterActions() {}

  /** The action that {@code place} is in; null if there is none. */
  public static AlterTableAction at(Span place, Statement statement) {
    if (!(statement instanceof AlterTable alter)) {
      return null;
    }
    List<AlterTableAction> actions = alter.actions();
    int from = 0;
    int end = actions.size();
    while (from < end) {
      int middle = (from + end) >>> 1;
      if (actions.get(middle).span().end() < place.end()) {
        from = middle + 1;
      } else {
        end = middle;
      }
    }
    return from < actions.size() && actions.get(from).span().contains(place)
        ? actions.get(from)
        : null;
  }
}
