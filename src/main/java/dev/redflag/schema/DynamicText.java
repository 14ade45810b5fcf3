package dev.redflag.schema;

import java.util.Locale;

/**
 * What an EXECUTE whose text is put together is sure to leave alone, by the words that begin it.
 */
final class DynamicText {

  /** What changes who may do what, or what is published: no name, and no row. */
  private static final String[] BEGINNINGS = {
    "GRANT ",
    "REVOKE ",
    "CREATE PUBLICATION ",
    "ALTER PUBLICATION ",
    "ALTER DEFAULT PRIVILEGES ",
    "COMMENT ON ",
    "NOTIFY "
  };

  private DynamicText() {}

  /**
   * Whether every name means afterwards what it meant before.
   *
   * @param execute from EXECUTE on, as written
   */
  static boolean keepsNames(String execute) {
    int start = execute.indexOf('\'');
    if (start < 0 || execute.indexOf(';') >= 0) {
      return false;
    }
    String before = execute.substring(0, start).strip().toUpperCase(Locale.ROOT);
    if (!before.equals("EXECUTE")
        && !(before.startsWith("EXECUTE") && endsWithCall(before.substring("EXECUTE".length())))) {
      return false;
    }
    String text = execute.substring(start + 1).stripLeading();
    for (String beginning : BEGINNINGS) {
      if (text.regionMatches(true, 0, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is no more than {@code format(} and parentheses. */
  private static boolean endsWithCall(String text) {
    String call = text.replace("(", "").strip();
    return text.endsWith("(") && (call.isEmpty() || call.equals("FORMAT"));
  }
}
