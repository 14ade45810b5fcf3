package dev.redflag.rules;

import dev.redflag.migration.Migration;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Fix;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Statement;
import java.util.List;
import java.util.Map;

/** Statements with CONCURRENTLY, which PostgreSQL refuses inside a transaction. */
public final class ConcurrentIndex {

  private ConcurrentIndex() {}

  /**
   * Tells to run {@code concurrent} in place of the statement of {@code step}. Mends the file so if
   * its tool runs the statement as it has to be run, or moves it to a migration of its own if that
   * can be named.
   *
   * @param first what is done, an imperative clause without a period
   * @param concurrent the statement, without its semicolon
   * @param name the object's own name, unquoted, or null if it has none
   */
  public static Draft advise(
      Draft draft, String first, String concurrent, String name, Step step, RuleContext context) {
    draft.help(first + ":\n" + concurrent + ";\n" + context.tool().outsideTransaction());
    if (step.conditional() || !isOfFile(step)) {
      return draft;
    }
    if (runsOutsideTransaction(step, context)) {
      Edit edit = new Edit(step.statement().span(), concurrent);
      return draft.fix(new Fix(first, List.of(edit), Map.of()));
    }
    if (name == null) {
      return draft;
    }
    String verb = concurrent.substring(0, concurrent.indexOf(' '));
    String next = NextMigration.after(step, verb + "_" + name, context);
    if (next != null
        && runsAlone(next, concurrent + ";\n", step, context)
        && !isNeededAfter(name, concurrent, step, context)) {
      draft.fix(
          new Fix(
              first + ", in a migration of its own",
              List.of(new Edit(line(step), "")),
              Map.of(next, concurrent + ";\n")));
    }
    return draft;
  }

  /** Whether the tool is known to run the statement by itself, in no transaction. */
  private static boolean runsOutsideTransaction(Step step, RuleContext context) {
    if (step.session().inTransaction()) {
      return false;
    }
    List<Statement> statements = step.script().statements();
    boolean alone = statements.size() == 1 && !(statements.get(0) instanceof DoBlock);
    Wrap wrap = context.tool().wrap(step.migration(), step.script());
    return switch (wrap) {
      case EACH_STATEMENT -> true;
      case BATCH, BATCH_OR_EACH_STATEMENT -> alone;
      case TRANSACTION, BATCH_IN_TRANSACTION, UNKNOWN -> false;
    };
  }

  /** Whether the tool runs a file of that one statement in no transaction. */
  private static boolean runsAlone(String name, String text, Step step, RuleContext context) {
    Migration migration = new Migration(name, null, name, text, true, step.migration().unit());
    Wrap wrap = context.tool().wrap(migration, new SourceFile(name, text));
    return wrap != Wrap.TRANSACTION && wrap != Wrap.UNKNOWN;
  }

  private static boolean isOfFile(Step step) {
    return step.script().statementAt(step.statement().span().start()) == step.statement();
  }

  /** Whether what follows in the file may need the index: it names it, or refers to a key. */
  private static boolean isNeededAfter(
      String name, String concurrent, Step step, RuleContext context) {
    LastWords words = LastWords.of(step, context);
    int end = step.statement().span().end();
    return words.isAfter(name, end)
        || (concurrent.startsWith("CREATE UNIQUE") && words.refersAfter(end));
  }

  /**
   * The statement with its semicolon, the rest of its lines if nothing else stands there, and the
   * comment right above it, such as {@code -- CreateIndex}.
   */
  private static Span line(Step step) {
    String text = step.script().source().text();
    int end = step.statement().span().end();
    int semicolon = text.indexOf(';', end);
    if (semicolon >= 0 && text.substring(end, semicolon).isBlank()) {
      end = semicolon + 1;
    }
    int start = step.statement().span().start();
    int lineStart = text.lastIndexOf('\n', start - 1) + 1;
    int lineEnd = text.indexOf('\n', end);
    if (!text.substring(lineStart, start).isBlank()
        || !text.substring(end, lineEnd < 0 ? text.length() : lineEnd).isBlank()) {
      return new Span(start, end);
    }
    int above = lineStart == 0 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1;
    if (text.startsWith("-- ", above) && above < lineStart) {
      lineStart = above;
    }
    return new Span(lineStart, lineEnd < 0 ? text.length() : lineEnd + 1);
  }
}
