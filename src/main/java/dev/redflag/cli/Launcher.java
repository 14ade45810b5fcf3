package dev.redflag.cli;

import java.lang.reflect.InvocationTargetException;

/**
 * The entry of the runnable jar: refuses a Java older than 17 with one line instead of a stack
 * trace, then hands over to {@link Main}.
 *
 * <p>It is compiled for Java 8 and must know no class of Redflag at compile time.
 */
public final class Launcher {
  private static final int OLDEST_JAVA = 17;

  private Launcher() {}

  /** Runs Redflag, or exits with 2 if this Java is too old. */
  public static void main(String[] args) throws ReflectiveOperationException {
    String refusal = refusal(System.getProperty("java.specification.version"));
    if (refusal != null) {
      System.err.println(refusal);
      System.exit(2);
    }
    try {
      Class.forName("dev.redflag.cli.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** What to say to a Java of this specification version ("1.8", "17"), or null if it will do. */
  static String refusal(String specificationVersion) {
    int major = 0;
    for (int i = 0; i < specificationVersion.length(); i++) {
      char c = specificationVersion.charAt(i);
      if (c < '0' || c > '9') {
        break;
      }
      major = major * 10 + (c - '0');
    }
    if (major >= OLDEST_JAVA) {
      return null;
    }
    return "redflag: needs Java " + OLDEST_JAVA + " or newer, found " + specificationVersion;
  }
}
