package dev.redflag.migration;

import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The version of Prisma that runs the migrations: that of the package manager's lock file, else the
 * lowest that package.json allows, in the nearest folder above that says anything.
 *
 * @param major the major version, or -1 if the version is not known
 */
record PrismaVersion(int major, int minor) {

  private static final PrismaVersion UNKNOWN = new PrismaVersion(-1, 0);

  private static final String[] PACKAGES = {"prisma", "@prisma/client"};

  boolean isUnknown() {
    return major < 0;
  }

  /** Whether Prisma sends statement by statement what its SQL parser reads. */
  boolean splitsStatements() {
    return major > 7 || (major == 7 && minor >= 4);
  }

  /** The version that {@code text} begins with; a range is as good as its lower bound. */
  static PrismaVersion of(String text) {
    int at = 0;
    while (at < text.length() && "^~>=v ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int majorEnd = Version.digitsEnd(text, at);
    if (majorEnd == at || majorEnd - at > 4) {
      return UNKNOWN;
    }
    int major = Integer.parseInt(text.substring(at, majorEnd));
    int minor = 0;
    if (majorEnd < text.length() && text.charAt(majorEnd) == '.') {
      int minorEnd = Version.digitsEnd(text, majorEnd + 1);
      if (minorEnd > majorEnd + 1 && minorEnd - majorEnd <= 5) {
        minor = Integer.parseInt(text.substring(majorEnd + 1, minorEnd));
      }
    }
    return new PrismaVersion(major, minor);
  }

  /** The version that is installed for the project that {@code folder} belongs to. */
  static PrismaVersion installed(Path folder) {
    PrismaVersion locked = UNKNOWN;
    PrismaVersion wanted = UNKNOWN;
    for (Path at = folder; at != null && locked.isUnknown(); at = at.getParent()) {
      locked = locked(at);
      if (wanted.isUnknown()) {
        wanted = wanted(read(at.resolve("package.json")));
      }
      if (Files.exists(at.resolve(".git"))) {
        break;
      }
    }
    return locked.isUnknown() ? wanted : locked;
  }

  private static PrismaVersion locked(Path folder) {
    PrismaVersion version = npm(read(folder.resolve("package-lock.json")));
    if (version.isUnknown()) {
      version = pnpm(read(folder.resolve("pnpm-lock.yaml")));
    }
    if (version.isUnknown()) {
      version = yarn(read(folder.resolve("yarn.lock")));
    }
    return version.isUnknown() ? bun(read(folder.resolve("bun.lock"))) : version;
  }

  private static PrismaVersion npm(String text) {
    for (String name : PACKAGES) {
      for (String key : new String[] {"\"node_modules/" + name + "\"", "\"" + name + "\""}) {
        for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
          // An entry is an object that begins with its version; other mentions are ranges.
          int open = skip(text, at + key.length(), ": \t\r\n");
          int version = skip(text, open + 1, " \t\r\n");
          if (text.startsWith("{", open) && text.startsWith("\"version\"", version)) {
            return of(text.substring(skip(text, version + "\"version\"".length(), ": \"")));
          }
        }
      }
    }
    return UNKNOWN;
  }

  /** {@code /prisma/4.1.0:}, {@code /prisma@5.1.0:}, {@code prisma@6.1.0(typescript@5.0.0):}. */
  private static PrismaVersion pnpm(String text) {
    for (String name : PACKAGES) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        int end = at + name.length();
        boolean starts = at > 0 && " '/\"".indexOf(text.charAt(at - 1)) >= 0;
        boolean scoped = at > 1 && text.charAt(at - 1) == '/' && text.charAt(at - 2) != ' ';
        if (starts && !scoped && end + 1 < text.length() && "@/".indexOf(text.charAt(end)) >= 0) {
          PrismaVersion version = of(text.substring(end + 1, Math.min(end + 32, text.length())));
          if (!version.isUnknown()) {
            return version;
          }
        }
      }
    }
    return UNKNOWN;
  }

  /** An entry {@code prisma@^5.0.0:}, with its version in the line after it. */
  private static PrismaVersion yarn(String text) {
    for (String name : PACKAGES) {
      for (int at = text.indexOf(name + "@"); at >= 0; at = text.indexOf(name + "@", at + 1)) {
        boolean starts = at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '"';
        boolean atLineStart =
            starts && (at < 2 || text.charAt(at - 1) == '\n' || text.charAt(at - 2) == '\n');
        int next = text.indexOf('\n', at);
        if (!atLineStart || next < 0) {
          continue;
        }
        int version = skip(text, next + 1, " ");
        if (text.startsWith("version", version)) {
          return of(text.substring(skip(text, version + "version".length(), ": \"")));
        }
      }
    }
    return UNKNOWN;
  }

  /** {@code "prisma": ["prisma@6.1.0", …}. */
  private static PrismaVersion bun(String text) {
    for (String name : PACKAGES) {
      String key = "[\"" + name + "@";
      int at = text.indexOf(key);
      if (at >= 0) {
        return of(text.substring(at + key.length()));
      }
    }
    return UNKNOWN;
  }

  private static PrismaVersion wanted(String text) {
    for (String name : PACKAGES) {
      String key = "\"" + name + "\"";
      for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
        int value = skip(text, at + key.length(), ": \t\r\n");
        if (text.startsWith("\"", value)) {
          PrismaVersion version = of(text.substring(value + 1));
          if (!version.isUnknown()) {
            return version;
          }
        }
      }
    }
    return UNKNOWN;
  }

  private static int skip(String text, int from, String characters) {
    int at = Math.min(from, text.length());
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static String read(Path file) {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try {
      return SourceReader.read(file, file.toString()).text();
    } catch (SourceReadException e) {
      // The version is then not known, and the judgement allows for both.
      return "";
    }
  }
}
