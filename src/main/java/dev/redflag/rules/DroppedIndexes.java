package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.ColumnName;
import dev.redflag.schema.Index;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The indexes that a migration has dropped so far, by the first column of each. */
public final class DroppedIndexes extends StepIndex {

  private final Map<ColumnName, List<Dropped>> byColumn = new HashMap<>();

  private DroppedIndexes() {}

  /** Those on {@code table} that began with {@code column}, unquoted, in the order dropped. */
  public static List<Dropped> of(Subject table, String column, RuleContext context) {
    DroppedIndexes notes = context.kept(DroppedIndexes.class);
    if (notes == null) {
      notes = new DroppedIndexes();
      context.keep(notes);
    }
    notes.catchUp(context);
    return notes.byColumn.getOrDefault(new ColumnName(table.name(), column), List.of());
  }

  @Override
  void note(Step step) {
    if (!(step.statement() instanceof Drop drop) || drop.objectType() != ObjectType.INDEX) {
      return;
    }
    for (DropTarget target : drop.targets()) {
      Index index = step.before().index(target.name(), step.session());
      if (index != null && !index.keys().isEmpty() && index.keys().get(0) != null) {
        add(new Dropped(step, target, index));
      }
    }
  }

  private void add(Dropped dropped) {
    ColumnName column = new ColumnName(dropped.index.table(), dropped.index.keys().get(0));
    List<Dropped> there = byColumn.get(column);
    if (there == null) {
      there = new ArrayList<>(1);
      byColumn.put(column, there);
    }
    there.add(dropped);
  }

  /**
   * An index that was dropped.
   *
   * @param step the step that dropped it
   * @param target its name there
   * @param index what it was
   */
  public record Dropped(Step step, DropTarget target, Index index) {}
}
