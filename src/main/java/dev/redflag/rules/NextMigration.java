package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.util.List;

/** The name of a further migration that a fix brings, to run right after the one in hand. */
public final class NextMigration {

  /** The digits of a timestamp to the second, to which one can be added. */
  private static final int TIMESTAMP_DIGITS = 14;

  private NextMigration() {}

  /**
   * The name, such as {@code 20240101000001_validate_user_fkey}; null unless migrations are named
   * by timestamps and a file of nothing but SQL is a migration.
   *
   * @param purpose what it does, in words with {@code _} between them
   */
  public static String after(Step step, String purpose, RuleContext context) {
    String name = step.migration().name();
    return name == null || !isPlainFile(step.script().source(), context)
        ? null
        : after(name, purpose);
  }

  static String after(String name, String purpose) {
    int start = 0;
    while (start < name.length() && Character.isLetter(name.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < name.length() && isDigit(name.charAt(end))) {
      end++;
    }
    if (end - start != TIMESTAMP_DIGITS) {
      return null;
    }
    int separator = end;
    while (separator < name.length() && name.charAt(separator) == '_') {
      separator++;
    }
    int extension = name.indexOf('.', separator);
    return name.substring(0, start)
        + (Long.parseLong(name.substring(start, end)) + 1)
        + name.substring(end, separator)
        + word(purpose)
        + (extension < 0 ? "" : name.substring(extension));
  }

  /** Whether all of the file runs forward, so that a new one needs no marks of its tool. */
  private static boolean isPlainFile(SourceFile file, RuleContext context) {
    List<Span> forward = context.tool().forward(file);
    return forward.size() == 1 && forward.get(0).equals(new Span(0, file.text().length()));
  }

  private static String word(String purpose) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < purpose.length(); i++) {
      char c = Character.toLowerCase(purpose.charAt(i));
      word.append((c >= 'a' && c <= 'z') || isDigit(c) ? c : '_');
    }
    return word.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
