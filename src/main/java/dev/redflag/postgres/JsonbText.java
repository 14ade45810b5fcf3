package dev.redflag.postgres;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A jsonb value as PostgreSQL prints it again: the keys by length, then bytes; a blank behind each
 * comma and colon.
 */
final class JsonbText {

  private static final Comparator<String> KEY_ORDER =
      new Comparator<>() {
        @Override
        public int compare(String a, String b) {
          byte[] first = a.getBytes(StandardCharsets.UTF_8);
          byte[] second = b.getBytes(StandardCharsets.UTF_8);
          return first.length != second.length
              ? Integer.compare(first.length, second.length)
              : java.util.Arrays.compareUnsigned(first, second);
        }
      };

  private final String text;
  private int at;

  private JsonbText(String text) {
    this.text = text;
  }

  /** The printed form; null if {@code text} is no JSON, or has escapes. */
  static String of(String text) {
    if (text.indexOf('\\') >= 0 || !JsonText.valid(text)) {
      return null;
    }
    return new JsonbText(text).value();
  }

  private String value() {
    space();
    String value =
        switch (text.charAt(at)) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> string();
          default -> word();
        };
    space();
    return value;
  }

  private String object() {
    Map<String, String> members = new TreeMap<>(KEY_ORDER);
    at++;
    space();
    while (text.charAt(at) != '}') {
      String key = string();
      space();
      at++;
      members.put(key, value());
      next();
    }
    at++;
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, String> member : members.entrySet()) {
      parts.add(member.getKey() + ": " + member.getValue());
    }
    return "{" + String.join(", ", parts) + "}";
  }

  private String array() {
    List<String> parts = new ArrayList<>();
    at++;
    space();
    while (text.charAt(at) != ']') {
      parts.add(value());
      next();
    }
    at++;
    return "[" + String.join(", ", parts) + "]";
  }

  private void next() {
    space();
    if (text.charAt(at) == ',') {
      at++;
      space();
    }
  }

  private String string() {
    int end = text.indexOf('"', at + 1) + 1;
    String string = text.substring(at, end);
    at = end;
    return string;
  }

  private String word() {
    int start = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    return Character.isLetter(word.charAt(0)) ? word : new BigDecimal(word).toPlainString();
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
