package dev.redflag.report;

import dev.redflag.rule.Finding;
import dev.redflag.rule.Place;
import java.util.List;

/** Texts as SARIF messages (SARIF 2.1.0, section 3.11). */
final class SarifMessages {

  private static final int MOST_LINKS = 10;

  private SarifMessages() {}

  /**
   * What a result says: the finding's sentence, its help, and links to the related places, whose
   * ids count from 1. It ends with a full stop, as messages shall.
   */
  static String of(Finding finding) {
    StringBuilder text = new StringBuilder(escape(PlainText.sentence(finding.message())));
    if (finding.help() != null) {
      text.append('\n').append(escape(finding.help().stripTrailing()));
    }
    List<Place> related = finding.related();
    for (int i = 0; i < Math.min(related.size(), MOST_LINKS); i++) {
      text.append(i == 0 ? "\nSee " : ", ");
      text.append('[').append(linkText(related.get(i).message())).append("](");
      text.append(i + 1).append(')');
    }
    if (!related.isEmpty()) {
      text.append('.');
    } else if (text.charAt(text.length() - 1) != '.') {
      text.append("\nSee redflag explain ").append(finding.rule()).append('.');
    }
    return text.toString();
  }

  /**
   * {@code text} such that it reads the same as a message: braces would be placeholders (3.11.5),
   * and a bracketed word before a parenthesis a link (3.11.6).
   */
  static String escape(String text) {
    return text.replace("{", "{{").replace("}", "}}").replace("](", "\\](");
  }

  private static String linkText(String message) {
    String text = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    return text.replace("{", "{{")
        .replace("}", "}}")
        .replace("\\", "\\\\")
        .replace("[", "\\[")
        .replace("]", "\\]");
  }
}
