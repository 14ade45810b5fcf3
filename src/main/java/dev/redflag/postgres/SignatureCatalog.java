package dev.redflag.postgres;

import dev.redflag.sql.ast.Volatility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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

  static final SignatureCatalog FUNCTIONS = new SignatureCatalog("functions.txt", true);
  static final SignatureCatalog OPERATORS = new SignatureCatalog("operators.txt", false);

  private final String resource;
  private final boolean flagged;
  private String text;

  private SignatureCatalog(String resource, boolean flagged) {
    this.resource = resource;
    this.flagged = flagged;
  }

  /** Every signature of that name; empty if there is none. */
  List<Signature> find(String name) {
    String lines = text();
    String prefix = "\n".concat(name).concat(" ");
    List<Signature> found = new ArrayList<>();
    int at = lines.indexOf(prefix);
    while (at >= 0) {
      int end = lines.indexOf('\n', at + 1);
      found.add(read(lines.substring(at + prefix.length(), end)));
      at = lines.startsWith(prefix, end) ? end : -1;
    }
    return found;
  }

  private synchronized String text() {
    if (text == null) {
      try (InputStream in = SignatureCatalog.class.getResourceAsStream(resource)) {
        text = "\n".concat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
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
    int defaults = 0;
    if (flagged) {
      int end = line.indexOf(' ');
      volatility = volatility(line.charAt(0));
      for (int i = 1; i < end; i++) {
        char flag = line.charAt(i);
        variadic |= flag == 'v';
        if (flag >= '0' && flag <= '9') {
          defaults = flag - '0';
        }
      }
      from = end + 1;
    }
    int end = line.indexOf(' ', from);
    if (end < 0) {
      return new Signature(List.of(), type(line.substring(from)), defaults, variadic, volatility);
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
    return new Signature(arguments, result, defaults, variadic, volatility);
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
