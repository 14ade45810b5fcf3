package dev.redflag.config;

/** How many rows a table has in production, as redflag.yml says it. */
public enum TableSize {
  /** So few that reading or writing all of them takes no time that anyone notices. */
  SMALL("small"),
  /** So many that reading or writing all of them takes minutes. */
  LARGE("large");

  private final String word;

  TableSize(String word) {
    this.word = word;
  }

  /** The word in lower case, as redflag.yml has it. */
  public String word() {
    return word;
  }

  /** The size of that word, or null. */
  static TableSize of(String word) {
    for (TableSize size : values()) {
      if (size.word.equals(word)) {
        return size;
      }
    }
    return null;
  }
}
