package dev.redflag.postgres;

import dev.redflag.source.Bundled;
import dev.redflag.sql.ast.Volatility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * PostgreSQL's own functions and operators (catalogs pg_proc and pg_operator of PostgreSQL 15,
 * without what cannot be called in SQL).
 *
 * <p>A resource of a line for each: {@code name flags result argument,argument}, sorted by name,
 * read when it is first asked. The flags of a function are i, s or v for its volatility, then
 * perhaps a (aggregate), w (window), s (returns a set), v (variadic) and a digit (arguments with a
 * default). An operator has no flags.
 */
final class SignatureCatalog {

  static final SignatureCatalog FUNCTIONS =
      new SignatureCatalog("dev/redflag/postgres/functions.txt", true);
  static final SignatureCatalog OPERATORS =
      new SignatureCatalog("dev/redflag/postgres/operators.txt", false);

  private final String resource;
  private final boolean flagged;
  private final Map<String, List<Signature>> read = new ConcurrentHashMap<>();
  private String text;

  private SignatureCatalog(String resource, boolean flagged) {
    this.resource = resource;
    this.flagged = flagged;
  }

  /** Every signature of that name; empty if there is none. */
  List<Signature> find(String name) {
    List<Signature> known = read.get(name);
    if (known == null) {
      known = search(name);
      // What is not there is not kept: any word may be asked for.
      if (!known.isEmpty()) {
        read.put(name, known);
      }
    }
    return known;
  }

  private List<Signature> search(String name) {
    String lines = text();
    int at = firstLine(lines, name);
    if (at == lines.length() || compare(lines, at, name) != 0) {
      return List.of();
    }
    List<Signature> found = new ArrayList<>();
    while (at < lines.length() && compare(lines, at, name) == 0) {
      int end = lines.indexOf('\n', at);
      found.add(read(lines.substring(at + name.length() + 1, end)));
      at = end + 1;
    }
    return List.copyOf(found);
  }

  /** Where the first line begins whose name is not before {@code name}; the lines are sorted. */
  private static int firstLine(String lines, String name) {
    int low = 0;
    int high = lines.length();
    while (low < high) {
      int line = lines.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1;
      if (compare(lines, line, name) < 0) {
        low = lines.indexOf('\n', line) + 1;
      } else {
        high = line;
      }
    }
    return low;
  }

  /** How the name at the beginning of the line at {@code line} compares with {@code name}. */
  private static int compare(String lines, int line, String name) {
    if (line + name.length() >= lines.length()) {
      return lines.substring(line).compareTo(name);
    }
    for (int i = 0; i < name.length(); i++) {
      int difference = lines.charAt(line + i) - name.charAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return lines.charAt(line + name.length()) == ' ' ? 0 : 1;
  }

  private synchronized String text() {
    if (text == null) {
      try {
        text = Bundled.read(resource, StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return text;
  }

  private Signature read(String line) {
    int from = 0;
    Volatility volatility = Volatility.IMMUTABLE;
    boolean variadic = false;
    boolean set = false;
    Signature.Kind kind = Signature.Kind.FUNCTION;
    int defaults = 0;
    if (flagged) {
      int end = line.indexOf(' ');
      volatility = volatility(line.charAt(0));
      for (int i = 1; i < end; i++) {
        char flag = line.charAt(i);
        variadic |= flag == 'v';
        set |= flag == 's';
        if (flag == 'a') {
          kind = Signature.Kind.AGGREGATE;
        } else if (flag == 'w') {
          kind = Signature.Kind.WINDOW;
        }
        if (flag >= '0' && flag <= '9') {
          defaults = flag - '0';
        }
      }
      from = end + 1;
    }
    int end = line.indexOf(' ', from);
    if (end < 0) {
      DataType result = type(line.substring(from));
      return new Signature(
          DataType.CATALOG, List.of(), result, defaults, variadic, kind, set, volatility);
    }
    DataType result = type(line.substring(from, end));
    List<DataType> arguments = new ArrayList<>();
    for (from = end + 1; from < line.length(); from = end + 1) {
      end = line.indexOf(',', from);
      if (end < 0) {
        end = line.length();
      }
      if (end > from) {
        arguments.add(type(line.substring(from, end)));
      }
    }
    return new Signature(
        DataType.CATALOG, arguments, result, defaults, variadic, kind, set, volatility);
  }

  private static Volatility volatility(char letter) {
    return switch (letter) {
      case 'i' -> Volatility.IMMUTABLE;
      case 's' -> Volatility.STABLE;
      default -> Volatility.VOLATILE;
    };
  }

  private static DataType type(String name) {
    return name.endsWith("[]")
        ? DataType.builtIn(name.substring(0, name.length() - 2)).array()
        : DataType.builtIn(name);
  }
}
