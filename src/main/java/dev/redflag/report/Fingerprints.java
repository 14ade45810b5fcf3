package dev.redflag.report;

import dev.redflag.rule.Finding;
import java.util.HashMap;
import java.util.Map;

/**
 * Names findings such that the same finding keeps its name from run to run.
 *
 * <p>A fingerprint depends on the rule, the migration's name, what the finding is about and the
 * text of the clause with its blanks evened out, and for the second and further findings that agree
 * in all of these on their ordinal. It does not depend on line numbers, on the path by which the
 * file was reached, on the message or on the severity. No two findings of a result share one.
 * Findings are to be asked for once each, in the order of the result.
 */
final class Fingerprints {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Map<Long, Integer> seen = new HashMap<>();

  /** 16 hexadecimal digits. */
  String of(Finding finding) {
    String digits = Long.toHexString(number(hash(finding)));
    return "0".repeat(16 - digits.length()) + digits;
  }

  /** The fingerprint, as a number, of the next finding of that {@link #hash}. */
  long number(long base) {
    // Not merge: the first lambda of a run takes longer than all fingerprints.
    Integer before = seen.get(base);
    int ordinal = before == null ? 1 : before + 1;
    seen.put(base, ordinal);
    return ordinal == 1 ? base : scramble(base + ordinal * FNV_PRIME);
  }

  /** What the finding alone decides. */
  static long hash(Finding finding) {
    long hash = add(FNV_OFFSET, finding.rule());
    String migration = finding.migration().name();
    hash = add(hash, migration == null ? "" : migration);
    hash = add(hash, finding.relation() == null ? "" : finding.relation().key());
    hash = addEvened(hash, finding.source().text(), finding.span().start(), finding.span().end());
    return scramble(hash);
  }

  private static long add(long hash, String text) {
    long value = hash;
    for (int i = 0; i < text.length(); i++) {
      value = add(value, text.charAt(i));
    }
    return add(value, '\0');
  }

  /** Adds the text as if each run of blanks and line breaks in it were one blank. */
  private static long addEvened(long hash, String text, int start, int end) {
    long value = hash;
    boolean blank = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        blank = true;
        continue;
      }
      if (blank) {
        value = add(value, ' ');
        blank = false;
      }
      value = add(value, c);
    }
    return value;
  }

  private static long add(long hash, char c) {
    long value = (hash ^ (c & 0xff)) * FNV_PRIME;
    return (value ^ (c >>> 8)) * FNV_PRIME;
  }

  // Spreads the last units over all digits.
  private static long scramble(long hash) {
    long value = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    value = (value ^ (value >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return value ^ (value >>> 33);
  }
}
