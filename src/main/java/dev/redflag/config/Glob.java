package dev.redflag.config;

/**
 * A pattern for paths, as redflag.yml has them.
 *
 * <ul>
 *   <li>{@code *} is any run of characters within a name, {@code ?} is one of them,
 *   <li>{@code **} as a whole name is any number of folders, none too,
 *   <li><code>{a,b}</code> is either; braces do not nest,
 *   <li>a pattern that matches a folder matches everything below it,
 *   <li>a pattern without {@code /} (one at its end aside) matches at any depth, one with {@code /}
 *       from the folder of redflag.yml.
 * </ul>
 *
 * <p>Everything else stands for itself, and case counts, on every platform alike.
 */
public final class Glob {

  private final String[] patterns;
  private final boolean anyDepth;

  private Glob(String[] patterns, boolean anyDepth) {
    this.patterns = patterns;
    this.anyDepth = anyDepth;
  }

  /** The glob that {@code pattern} writes. */
  public static Glob of(String pattern) {
    String plain = pattern.startsWith("./") ? pattern.substring(2) : pattern;
    while (plain.endsWith("/")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    boolean anyDepth = plain.indexOf('/') < 0;
    if (plain.startsWith("/")) {
      plain = plain.substring(1);
    }
    return new Glob(expand(plain), anyDepth);
  }

  /**
   * Whether the glob matches {@code path}, or a folder that it lies in.
   *
   * @param path a path relative to the folder of redflag.yml, with {@code /} as separator
   */
  public boolean matches(String path) {
    for (String pattern : patterns) {
      if (matches(pattern, 0, path, 0)) {
        return true;
      }
      if (!anyDepth) {
        continue;
      }
      for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
        if (matches(pattern, 0, path, at + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean matches(String pattern, int p, String path, int s) {
    int i = p;
    int j = s;
    while (i < pattern.length()) {
      if (isDoubleStar(pattern, i)) {
        return matchesFolders(pattern, i + 2, path, j);
      }
      char c = pattern.charAt(i);
      if (c == '*') {
        return matchesRun(pattern, i + 1, path, j);
      }
      if (j == path.length()) {
        return false;
      }
      char at = path.charAt(j);
      if (c == '?' ? at == '/' : at != c) {
        return false;
      }
      i++;
      j++;
    }
    return j == path.length() || path.charAt(j) == '/';
  }

  /** {@code *}: tries every end of the run, up to the end of the name. */
  private static boolean matchesRun(String pattern, int p, String path, int s) {
    for (int j = s; ; j++) {
      if (matches(pattern, p, path, j)) {
        return true;
      }
      if (j == path.length() || path.charAt(j) == '/') {
        return false;
      }
    }
  }

  /** {@code **}: tries every folder from here on. */
  private static boolean matchesFolders(String pattern, int p, String path, int s) {
    if (p == pattern.length()) {
      return true;
    }
    for (int j = s; j <= path.length(); j++) {
      if ((j == s || path.charAt(j - 1) == '/') && matches(pattern, p + 1, path, j)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDoubleStar(String pattern, int at) {
    return pattern.startsWith("**", at)
        && (at == 0 || pattern.charAt(at - 1) == '/')
        && (at + 2 == pattern.length() || pattern.charAt(at + 2) == '/');
  }

  /** The patterns that one with braces stands for. */
  private static String[] expand(String pattern) {
    int open = pattern.indexOf('{');
    int close = pattern.indexOf('}', open + 1);
    if (open < 0 || close < 0) {
      return new String[] {pattern};
    }
    String[] choices = pattern.substring(open + 1, close).split(",", -1);
    String[] tails = expand(pattern.substring(close + 1));
    String[] patterns = new String[choices.length * tails.length];
    for (int i = 0; i < choices.length; i++) {
      for (int j = 0; j < tails.length; j++) {
        patterns[i * tails.length + j] = pattern.substring(0, open) + choices[i] + tails[j];
      }
    }
    return patterns;
  }
}
