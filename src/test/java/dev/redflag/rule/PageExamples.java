package dev.redflag.rule;

import dev.redflag.migration.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The SQL in a rule's page that the build runs: its fenced blocks, by the words after the fence.
 *
 * <ul>
 *   <li>{@code sql history}: an earlier migration, for the blocks after it, until a heading or the
 *       next history that does not follow it directly
 *   <li>{@code sql bad}: this rule finds exactly one thing
 *   <li>{@code sql good}: this rule finds nothing
 *   <li>{@code text finding}: the finding in the {@code bad} block above, to the letter
 *   <li>{@code diff bad}, {@code diff good}: the same of the difference between a ref and what is
 *       there now, as a diff of whole files
 *   <li>{@code sql fixed}: what the first fix of the finding makes of that block
 * </ul>
 *
 * <p>A third word says how the migration tool sends the file, where the rule asks: {@code sql bad
 * each-statement}, {@code sql good transaction}.
 */
public final class PageExamples {

  private static final String FENCE = "```";

  private final String page;
  private final List<Example> examples = new ArrayList<>();
  private final List<String> history = new ArrayList<>();
  private boolean historyGoesOn;

  private PageExamples(String page) {
    this.page = page;
  }

  /** What a block is for. */
  public enum Kind {
    BAD,
    GOOD,
    FINDING,
    FIXED
  }

  /**
   * A block.
   *
   * @param line the line of its fence in the page, from 1
   * @param wrap how the tool sends the file
   * @param history earlier migrations, the first of them first
   * @param text what stands in it
   */
  public record Example(
      Kind kind, int line, Wrap wrap, List<String> history, String text, boolean diff) {

    Example(Kind kind, int line, Wrap wrap, List<String> history, String text) {
      this(kind, line, wrap, history, text, false);
    }
  }

  /**
   * The blocks of a page.
   *
   * @param page what errors call it
   * @param text the whole page, with its front matter
   * @throws IllegalArgumentException if a block is of no known kind or stands where it may not
   */
  public static List<Example> of(String page, String text) {
    PageExamples reader = new PageExamples(page);
    reader.read(text.split("\n", -1));
    return List.copyOf(reader.examples);
  }

  private void read(String[] lines) {
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("#")) {
        history.clear();
        historyGoesOn = false;
      }
      if (!lines[i].startsWith(FENCE)) {
        continue;
      }
      int fence = i;
      StringBuilder text = new StringBuilder();
      for (i++; i < lines.length && !lines[i].startsWith(FENCE); i++) {
        text.append(lines[i]).append('\n');
      }
      if (i == lines.length) {
        throw wrong(fence, "the block has no end");
      }
      add(lines[fence].substring(FENCE.length()).strip(), fence, text.toString());
    }
  }

  private void add(String words, int fence, String text) {
    if (words.equals("sql history")) {
      if (!historyGoesOn) {
        history.clear();
      }
      historyGoesOn = true;
      history.add(text);
      return;
    }
    Wrap wrap = wrap(words);
    Kind kind = kind(wrap == Wrap.UNKNOWN ? words : words.substring(0, words.lastIndexOf(' ')));
    if (kind == null) {
      if (words.startsWith("sql") || words.startsWith("diff ") || words.startsWith("text ")) {
        throw wrong(fence, "no block is called \"" + words + "\"");
      }
      return;
    }
    historyGoesOn = false;
    boolean needsBad = kind == Kind.FINDING || kind == Kind.FIXED;
    if (needsBad && (examples.isEmpty() || last().kind() == Kind.GOOD)) {
      throw wrong(fence, "\"" + words + "\" stands after no \"sql bad\"");
    }
    boolean diff = words.startsWith("diff");
    examples.add(new Example(kind, fence + 1, wrap, List.copyOf(history), text, diff));
  }

  private static Wrap wrap(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1);
    for (Wrap wrap : Wrap.values()) {
      if (wrap.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(last)) {
        return wrap;
      }
    }
    return Wrap.UNKNOWN;
  }

  private static Kind kind(String words) {
    return switch (words) {
      case "sql bad", "diff bad" -> Kind.BAD;
      case "sql good", "diff good" -> Kind.GOOD;
      case "text finding" -> Kind.FINDING;
      case "sql fixed" -> Kind.FIXED;
      default -> null;
    };
  }

  private Example last() {
    return examples.get(examples.size() - 1);
  }

  private IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(page + ":" + (line + 1) + ": " + what);
  }
}
