package dev.redflag.report;

import java.util.ArrayList;
import java.util.List;

/** What remains of a rule page's Markdown where only plain text is shown. */
final class PlainText {

  private static final int LONGEST = 1024;

  private PlainText() {}

  /**
   * The first paragraph of {@code markdown} as one line that ends with a full stop and is short
   * enough for GitHub; empty if there is none.
   */
  static String firstParagraph(String markdown) {
    StringBuilder paragraph = new StringBuilder();
    boolean code = false;
    for (String line : markdown.split("\n", -1)) {
      String text = line.strip();
      if (text.startsWith("```")) {
        code = !code;
      } else if (!code && !text.isEmpty() && !text.startsWith("#")) {
        paragraph.append(paragraph.length() == 0 ? "" : " ").append(text);
        continue;
      }
      if (paragraph.length() > 0) {
        break;
      }
    }
    return paragraph.length() == 0 ? "" : sentence(withoutMarks(paragraph.toString()));
  }

  /** {@code text} with a full stop at its end and no longer than GitHub takes. */
  static String sentence(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      int end = LONGEST - 2;
      if (Character.isHighSurrogate(stripped.charAt(end - 1))) {
        end--;
      }
      return stripped.substring(0, end) + "….";
    }
    if (stripped.endsWith(".") || stripped.endsWith("!") || stripped.endsWith("?")) {
      return stripped;
    }
    return (stripped.endsWith(":") ? stripped.substring(0, stripped.length() - 1) : stripped) + ".";
  }

  /** The whole of {@code markdown}, its code as it stands and its prose without marks. */
  static String of(String markdown) {
    List<String> lines = new ArrayList<>();
    boolean code = false;
    for (String line : markdown.strip().split("\n", -1)) {
      if (line.strip().startsWith("```")) {
        code = !code;
      } else if (code) {
        lines.add("    " + line);
      } else {
        lines.add(withoutMarks(withoutHash(line)).stripTrailing());
      }
    }
    return String.join("\n", lines);
  }

  private static String withoutHash(String line) {
    int hashes = 0;
    while (hashes < line.length() && line.charAt(hashes) == '#') {
      hashes++;
    }
    boolean heading = hashes > 0 && hashes < line.length() && line.charAt(hashes) == ' ';
    return heading ? line.substring(hashes + 1) : line;
  }

  /** Drops the marks of code, strong text and links; {@code [text](address)} leaves the text. */
  private static String withoutMarks(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean code = false;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int linkEnd = !code && c == '[' ? endOfLink(text, i) : -1;
      if (c == '`') {
        code = !code;
      } else if (linkEnd > 0) {
        plain.append(withoutMarks(text.substring(i + 1, text.indexOf("](", i))));
        i = linkEnd;
      } else if (!code && text.startsWith("**", i)) {
        i++;
      } else {
        plain.append(c);
      }
      i++;
    }
    return plain.toString();
  }

  /** The offset of the closing parenthesis of the link that begins at {@code start}, or -1. */
  private static int endOfLink(String text, int start) {
    int close = text.indexOf(']', start);
    if (close < 0 || close + 1 >= text.length() || text.charAt(close + 1) != '(') {
      return -1;
    }
    int depth = 0;
    for (int i = close + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
