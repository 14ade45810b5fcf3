package dev.redflag.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often Redflag agreed with PostgreSQL. */
final class Tally {

  private final Map<String, int[]> byState = new TreeMap<>();
  private final Set<String> misses = new LinkedHashSet<>();
  private final Set<String> wrongAlarms = new LinkedHashSet<>();
  private final List<String> untold = new ArrayList<>();
  private int candidates;
  private int failing;
  private int found;
  private int warned;

  /**
   * @param said what Redflag says
   * @param words why it says so
   */
  void add(Candidate candidate, Candidate.Verdict said, String words) {
    if (candidate.beside()) {
      return;
    }
    candidates++;
    Candidate.Verdict wanted = candidate.wanted();
    if (said == Candidate.Verdict.ERROR && wanted != Candidate.Verdict.ERROR) {
      wrongAlarms.add(line(candidate, words));
    }
    if (wanted == Candidate.Verdict.NOTHING) {
      warned += said == Candidate.Verdict.WARNING ? 1 : 0;
      return;
    }
    if (candidate.meetsRows()) {
      untold.add(line(candidate, words));
      return;
    }
    failing++;
    int[] counts = byState.computeIfAbsent(candidate.sqlState(), key -> new int[2]);
    counts[1]++;
    if (said.compareTo(wanted) >= 0) {
      counts[0]++;
      found++;
    } else {
      misses.add(line(candidate, words));
    }
  }

  private static String line(Candidate candidate, String words) {
    return candidate.sqlState()
        + " "
        + candidate.filled().message()
        + (candidate.filled().failed() && !candidate.empty().failed() ? " [with rows]" : "")
        + "\n    "
        + candidate.sql()
        + (words.isEmpty() ? "" : "\n    said: " + words);
  }

  int candidates() {
    return candidates;
  }

  double recall() {
    return failing == 0 ? 1 : (double) found / failing;
  }

  Set<String> misses() {
    return misses;
  }

  Set<String> wrongAlarms() {
    return wrongAlarms;
  }

  String report() {
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            "%d candidates, %d fail: %d of them told (%.2f %%); %d wrong alarms; %d warnings without"
                + " effect; %d more fail on rows that their own rows meet%n",
            candidates, failing, found, 100 * recall(), wrongAlarms.size(), warned, untold.size()));
    byState.forEach(
        (state, counts) ->
            report.append(String.format("  %s %d of %d%n", state, counts[0], counts[1])));
    return report.toString();
  }
}
