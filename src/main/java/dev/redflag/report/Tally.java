package dev.redflag.report;

import dev.redflag.rule.Finding;
import java.util.List;

/** How many findings there are of each severity. */
record Tally(int errors, int warnings, int notes) {

  static Tally of(List<Finding> findings) {
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    for (Finding finding : findings) {
      switch (finding.severity()) {
        case ERROR -> errors++;
        case WARNING -> warnings++;
        default -> notes++;
      }
    }
    return new Tally(errors, warnings, notes);
  }
}
