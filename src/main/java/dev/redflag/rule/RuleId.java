package dev.redflag.rule;

/** How a rule's id comes from its class. */
final class RuleId {

  private RuleId() {}

  /** {@code AddRequiredColumnRule} is {@code add-required-column}. */
  static String of(Class<?> type) {
    String name = type.getSimpleName();
    if (!name.endsWith("Rule")) {
      throw new IllegalArgumentException("a rule's class name ends with Rule: " + type.getName());
    }
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < name.length() - "Rule".length(); i++) {
      char c = name.charAt(i);
      if (c < 'A' || c > 'Z') {
        id.append(c);
        continue;
      }
      if (i > 0) {
        id.append('-');
      }
      id.append((char) (c - 'A' + 'a'));
    }
    return id.toString();
  }
}
