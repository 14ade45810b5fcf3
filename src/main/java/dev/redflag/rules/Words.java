package dev.redflag.rules;

import dev.redflag.migration.MigrationTool;
import java.util.List;

/** How names are written in a sentence. */
public final class Words {

  /** As many names as a sentence bears. */
  private static final int MOST = 4;

  private Words() {}

  /** What a tool is called in the middle of a sentence. */
  public static String name(MigrationTool tool) {
    return tool.name().equals("plain") ? "the migration tool" : tool.name();
  }

  /** A path as a word of a command line. */
  public static String quoted(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || "/._-+@".indexOf(c) >= 0;
      if (!plain) {
        return "'" + path.replace("'", "'\\''") + "'";
      }
    }
    return path;
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}; a long list ends with how many more. */
  public static String list(List<?> items) {
    int shown = items.size() <= MOST + 1 ? items.size() : MOST;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < shown; i++) {
      boolean last = i == items.size() - 1;
      text.append(i == 0 ? "" : last ? " and " : ", ").append(items.get(i));
    }
    if (shown < items.size()) {
      text.append(" and ").append(items.size() - shown).append(" more");
    }
    return text.toString();
  }
}
