package dev.redflag.postgres;

/** Whether a text is JSON (RFC 8259), as PostgreSQL's json type demands. */
final class JsonText {

  /** Deeper text is for PostgreSQL to judge. */
  private static final int DEPTH = 200;

  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  static boolean valid(String text) {
    JsonText json = new JsonText(text);
    try {
      json.value(0);
      json.space();
      return json.at == text.length();
    } catch (TooDeepException e) {
      return true;
    } catch (NotJsonException e) {
      return false;
    }
  }

  private void value(int depth) {
    if (depth > DEPTH) {
      throw new TooDeepException();
    }
    space();
    switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    }
  }

  private void object(int depth) {
    at++;
    space();
    if (peek() == '}') {
      at++;
      return;
    }
    while (true) {
      space();
      string();
      space();
      expect(':');
      value(depth + 1);
      space();
      if (peek() == '}') {
        at++;
        return;
      }
      expect(',');
    }
  }

  private void array(int depth) {
    at++;
    space();
    if (peek() == ']') {
      at++;
      return;
    }
    while (true) {
      value(depth + 1);
      space();
      if (peek() == ']') {
        at++;
        return;
      }
      expect(',');
    }
  }

  private void string() {
    expect('"');
    while (true) {
      char c = peek();
      if (c < ' ') {
        throw new NotJsonException();
      }
      at++;
      if (c == '"') {
        return;
      }
      if (c == '\\') {
        escape();
      }
    }
  }

  private void escape() {
    char c = peek();
    at++;
    if (c == 'u') {
      for (int i = 0; i < 4; i++) {
        if (Character.digit(peek(), 16) < 0) {
          throw new NotJsonException();
        }
        at++;
      }
    } else if ("\"\\/bfnrt".indexOf(c) < 0) {
      throw new NotJsonException();
    }
  }

  private void number() {
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    if (peek() == '.') {
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '-' || peek() == '+') {
        at++;
      }
      digits();
    }
  }

  private void digits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw new NotJsonException();
    }
  }

  private void word(String word) {
    if (!text.startsWith(word, at)) {
      throw new NotJsonException();
    }
    at += word.length();
  }

  private void space() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new NotJsonException();
    }
    at++;
  }

  /** The character in hand; 0, which JSON does not have, at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static final class NotJsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotJsonException() {
      super(null, null, false, false);
    }
  }

  private static final class TooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooDeepException() {
      super(null, null, false, false);
    }
  }
}
