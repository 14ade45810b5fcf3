package dev.redflag.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with holes: <code>{t}</code> is a table, <code>{t.c:int,null}</code> a column of it
 * with those flags, <code>{t2}</code> another table, <code>{new}</code> a name that nothing has.
 * After {@code !} stands how a name is to be written.
 */
final class Template {

  private static final Pattern HOLE =
      Pattern.compile("\\{([a-z]+\\d?)((?:\\.[a-z]+\\d?)*)(?::([a-z,]+))?(?:!([a-z]+))?\\}");

  private final String text;

  /** Each path with the flags that what it means must have; paths of owners come first. */
  private final Map<String, Set<String>> wanted = new LinkedHashMap<>();

  Template(String text) {
    this.text = text;
    Matcher hole = HOLE.matcher(text);
    while (hole.find()) {
      String path = hole.group(1);
      want(path, hole.group(2).isEmpty() ? hole.group(3) : null);
      if (!hole.group(2).isEmpty()) {
        String[] steps = hole.group(2).substring(1).split("\\.", -1);
        for (int i = 0; i < steps.length; i++) {
          path += "." + steps[i];
          want(path, i == steps.length - 1 ? hole.group(3) : null);
        }
      }
    }
  }

  private void want(String path, String flags) {
    Set<String> all = wanted.computeIfAbsent(path, key -> new HashSet<>());
    if (flags != null) {
      all.addAll(Arrays.asList(flags.split(",", -1)));
    }
  }

  /**
   * The templates of the files, in their order; of those that are for this version too: {@code
   * tables.18.sql} holds what is read from version 18 on.
   */
  static List<Template> all(int postgres, String... names) {
    List<Template> templates = new ArrayList<>();
    for (String name : names) {
      add(name + ".sql", templates);
    }
    for (String name : names) {
      if (postgres >= 18 && Template.class.getResource(name + ".18.sql") != null) {
        add(name + ".18.sql", templates);
      }
    }
    return templates;
  }

  private static void add(String file, List<Template> templates) {
    try (InputStream in = Template.class.getResourceAsStream(file)) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : lines.split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("--")) {
          templates.add(new Template(line));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The statement with its holes filled; null if the catalog has nothing for one. */
  String fill(Catalog catalog, Random random) {
    return new Filling(catalog, random).fill();
  }

  @Override
  public String toString() {
    return text;
  }

  private final class Filling {

    private final Catalog catalog;
    private final Random random;
    private final Map<String, CatalogItem> chosen = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    Filling(Catalog catalog, Random random) {
      this.catalog = catalog;
      this.random = random;
    }

    String fill() {
      for (String path : wanted.keySet()) {
        if (!path.contains(".") && !choose(path)) {
          return null;
        }
      }
      StringBuilder sql = new StringBuilder();
      Matcher hole = HOLE.matcher(text);
      while (hole.find()) {
        String value = value(hole.group(1) + hole.group(2), hole.group(4));
        if (value == null) {
          return null;
        }
        hole.appendReplacement(sql, Matcher.quoteReplacement(value));
      }
      return hole.appendTail(sql).toString();
    }

    /** Chooses something for a variable, with all its parts. */
    private boolean choose(String variable) {
      String kind = variable.replaceAll("\\d", "");
      if (catalog.of(kind).isEmpty()) {
        return Words.of(kind, catalog, random) != null && putWord(variable, kind);
      }
      List<CatalogItem> candidates = new ArrayList<>(catalog.of(kind));
      java.util.Collections.shuffle(candidates, random);
      for (CatalogItem candidate : candidates) {
        if (candidate.has(wanted.get(variable))
            && !chosen.containsValue(candidate)
            && chooseParts(variable, candidate)) {
          return true;
        }
      }
      return false;
    }

    private boolean putWord(String variable, String kind) {
      words.put(variable, Words.of(kind, catalog, random));
      return true;
    }

    private boolean chooseParts(String path, CatalogItem item) {
      chosen.put(path, item);
      List<CatalogItem> used = new ArrayList<>();
      for (String other : wanted.keySet()) {
        if (!other.startsWith(path + ".") || other.indexOf('.', path.length() + 1) >= 0) {
          continue;
        }
        String part = other.substring(path.length() + 1).replaceAll("\\d", "");
        if (!item.parts.containsKey(part)) {
          if (item.texts.containsKey(other.substring(path.length() + 1)) || isRow(part)) {
            continue;
          }
          chosen.remove(path);
          return false;
        }
        List<CatalogItem> candidates = new ArrayList<>(item.parts.get(part));
        java.util.Collections.shuffle(candidates, random);
        boolean found = false;
        for (CatalogItem candidate : candidates) {
          if (!used.contains(candidate)
              && candidate.has(wanted.get(other))
              && chooseParts(other, candidate)) {
            used.add(candidate);
            found = true;
            break;
          }
        }
        if (!found) {
          chosen.remove(path);
          return false;
        }
      }
      return true;
    }

    private boolean isRow(String part) {
      return part.equals("required") || part.equals("values");
    }

    private String value(String path, String style) {
      String word = words.get(path);
      if (word != null) {
        return word;
      }
      CatalogItem item = chosen.get(path);
      if (item != null) {
        return styled(item, style == null ? "" : style);
      }
      int dot = path.lastIndexOf('.');
      CatalogItem owner = chosen.get(path.substring(0, dot));
      String last = path.substring(dot + 1);
      if (last.equals("required")) {
        return Rows.requiredColumns(owner);
      }
      if (last.equals("values")) {
        return Rows.requiredValues(owner);
      }
      String value = owner.texts.get(last);
      return value != null && "upper".equals(style) ? value.toUpperCase(Locale.ROOT) : value;
    }

    private static String styled(CatalogItem item, String style) {
      return switch (style) {
        case "case" -> item.otherCase();
        case "bare" -> item.bare();
        case "raw" -> item.sql().replace("'", "''");
        case "tail" -> CatalogItem.quoted(item.name + "_tail");
        default -> item.sql();
      };
    }
  }
}
