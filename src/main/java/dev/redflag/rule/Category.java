package dev.redflag.rule;

/** What a rule guards against; its word is also the name of the rule's package. */
public enum Category {
  DESTRUCTIVE("destructive"),
  FAILURE("failure"),
  LOCKING("locking"),
  COMPATIBILITY("compatibility"),
  CONVENTION("convention"),
  SECURITY("security");

  private final String word;

  Category(String word) {
    this.word = word;
  }

  /** The word in lower case, as output and pages have it. */
  public String word() {
    return word;
  }

  /** The category of that word, or null. */
  public static Category of(String word) {
    for (Category category : values()) {
      if (category.word.equals(word)) {
        return category;
      }
    }
    return null;
  }
}
