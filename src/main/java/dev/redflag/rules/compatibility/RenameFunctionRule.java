package dev.redflag.rules.compatibility;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.DeployedFunction;
import dev.redflag.rules.LaterStatements;
import dev.redflag.rules.StartOfMigration;
import dev.redflag.schema.Function;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.SetSchema;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags RENAME and SET SCHEMA of a function that deployed code may call by its old name. */
public final class RenameFunctionRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Rename.class || kind == SetSchema.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (step.statement() instanceof Rename rename && isFunction(rename.objectType())) {
      Function function = used(rename.name(), rename.objectType(), step, context);
      if (function != null) {
        String newName = rename.newName().value();
        RelationName now = new RelationName(function.name().schema(), newName);
        report(function, rename.name(), rename.newName(), now, step, context);
      }
    } else if (step.statement() instanceof SetSchema move && isFunction(move.objectType())) {
      Function function = used(move.name(), move.objectType(), step, context);
      if (function != null && !isFoundAsBefore(function.name(), move.schema(), step)) {
        RelationName now = new RelationName(move.schema().value(), function.name().name());
        report(function, move.name(), move.schema(), now, step, context);
      }
    }
  }

  private static boolean isFunction(ObjectType type) {
    return switch (type) {
      case FUNCTION, PROCEDURE, ROUTINE -> true;
      default -> false;
    };
  }

  /** The function that is called otherwise from here on, or null if deployed code bears it. */
  private static Function used(
      QualifiedName name, ObjectType type, Step step, RuleContext context) {
    List<Function> gone = step.before().functionsGone(name, step.session(), step.after());
    if (gone.size() != 1) {
      return null;
    }
    Function function = gone.get(0);
    DropTarget target = new DropTarget(name, null, null, name.span());
    return (function.perhaps() && step.conditional())
            || !DeployedFunction.is(function, name, type, step, context)
            || !LaterStatements.making(type, target, context).isEmpty()
        ? null
        : function;
  }

  private static boolean isFoundAsBefore(RelationName old, Identifier schema, Step step) {
    List<String> path = step.session().searchPath();
    return path.contains(old.schema()) && path.contains(schema.value());
  }

  private static void report(
      Function function,
      QualifiedName written,
      Identifier changed,
      RelationName now,
      Step step,
      RuleContext context) {
    if (!StartOfMigration.schema(step, context).functions(now).isEmpty()) {
      // Deployed code knows that name: it is the end of a swap.
      return;
    }
    boolean moved = !now.schema().equals(function.name().schema());
    String subject = (function.procedure() ? "procedure " : "function ") + function.name();
    context.report(
        Draft.at(
                written.span().cover(changed.span()),
                (moved ? "Moving " : "Renaming ")
                    + subject
                    + (moved ? " to schema " : " to ")
                    + changed
                    + " breaks deployed code that "
                    + (moved
                        ? "looks for it in " + Quoting.quoteIfNeeded(function.name().schema())
                        : "calls it by the old name")
                    + ".")
            .related(function.madeAt(), "it is made here")
            .help(
                "Make "
                    + now
                    + " beside the old one, and drop that in a later migration, once no deployed"
                    + " code calls it."));
  }
}
