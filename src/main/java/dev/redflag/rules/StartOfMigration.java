package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Rename;
import java.util.ArrayList;
import java.util.List;

/**
 * A table, and columns of it, under the names that they had when the migration began.
 *
 * @param name the table's name
 * @param columns the columns' names, in the order asked for
 */
public record StartOfMigration(RelationName name, List<String> columns) {

  /** The schema before this migration. */
  public static Schema schema(Step step, RuleContext context) {
    return context.earlier().isEmpty() ? step.before() : context.earlier().get(0).before();
  }

  /** What {@code table} and its columns were called before this migration renamed them. */
  public static StartOfMigration of(RelationName table, List<String> columns, RuleContext context) {
    RelationName name = table;
    List<String> names = new ArrayList<>(columns);
    List<Step> renames = RenameNotes.of(context).steps();
    for (int i = renames.size() - 1; i >= 0; i--) {
      Step step = renames.get(i);
      Rename rename = (Rename) step.statement();
      RelationName renamed = fullName(rename.name(), step);
      if (rename.objectType() == ObjectType.COLUMN && renamed.equals(name)) {
        int at = names.indexOf(rename.newName().value());
        if (at >= 0) {
          names.set(at, rename.part().value());
        }
      } else if (rename.objectType() == ObjectType.TABLE
          && new RelationName(renamed.schema(), rename.newName().value()).equals(name)) {
        name = renamed;
      }
    }
    return new StartOfMigration(name, names);
  }

  private static RelationName fullName(QualifiedName name, Step step) {
    Table table = step.before().table(name, step.session());
    return table == null ? Subject.of(name, step).name() : table.name();
  }
}
