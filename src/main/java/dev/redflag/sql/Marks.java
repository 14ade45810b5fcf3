package dev.redflag.sql;

/** Knows the comments with which migration tools divide a file. */
final class Marks {

  private static final String[] MARKS = {
    "+goose Up",
    "+goose Down",
    "+goose StatementBegin",
    "+goose StatementEnd",
    "+migrate Up",
    "+migrate Down",
    "+migrate StatementBegin",
    "+migrate StatementEnd",
    "migrate:up",
    "migrate:down",
    "> statement-breakpoint",
    "-- create above / drop below --"
  };

  private Marks() {}

  /** Whether the comment that begins at {@code start} divides the file. */
  static boolean at(String text, int start) {
    if (!text.startsWith("--", start)) {
      return false;
    }
    int i = start + 2;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    if (i == text.length()) {
      return false;
    }
    switch (text.charAt(i)) {
      case '+', 'm', 'M', '>', '-' -> {
        for (String mark : MARKS) {
          if (text.regionMatches(true, i, mark, 0, mark.length())) {
            return true;
          }
        }
        return false;
      }
      default -> {
        return false;
      }
    }
  }
}
