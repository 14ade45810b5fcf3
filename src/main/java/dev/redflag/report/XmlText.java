package dev.redflag.report;

/** Text as XML 1.0 can hold it, in attributes and between tags. */
final class XmlText {

  private XmlText() {}

  /**
   * {@code text} with its marks escaped; what XML cannot hold at all is a replacement character.
   */
  static String escape(String text) {
    StringBuilder xml = new StringBuilder(text.length() + 16);
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      switch (codePoint) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        // A reader would make blanks of these in an attribute.
        case '\n', '\r', '\t' -> xml.append("&#").append(codePoint).append(';');
        default -> xml.appendCodePoint(isCharacter(codePoint) ? codePoint : 0xfffd);
      }
    }
    return xml.toString();
  }

  private static boolean isCharacter(int codePoint) {
    return (codePoint >= 0x20 && codePoint <= 0xd7ff)
        || (codePoint >= 0xe000 && codePoint <= 0xfffd)
        || codePoint >= 0x10000;
  }
}
