package dev.redflag.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a Prisma schema says of the database: its tables and columns, by the names that they have
 * there, and its enums.
 *
 * <p>What concerns the client alone is left out: comments, generators, names that are mapped,
 * relations seen from the other side, defaults that the client makes.
 */
public final class PrismaSchema {

  private static final List<String> OF_THE_CLIENT =
      List.of("uuid", "cuid", "nanoid", "ulid", "auto");

  private final Map<String, Block> models = new LinkedHashMap<>();
  private final Map<String, Block> enums = new LinkedHashMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> tables = new TreeSet<>();
  private final Set<String> columns = new TreeSet<>();
  private final Set<String> types = new TreeSet<>();

  private PrismaSchema() {}

  /** A model or an enum, with the lines in it. */
  private record Block(String name, String mapped, List<Line> lines) {}

  /** A line without its comment, and its offset. */
  private record Line(String text, int offset) {}

  /** What the texts of all files of a schema say together. */
  static PrismaSchema of(List<String> files) {
    PrismaSchema schema = new PrismaSchema();
    for (String text : files) {
      schema.readBlocks(text);
    }
    for (Block block : schema.models.values()) {
      schema.addModel(block);
    }
    for (Block block : schema.enums.values()) {
      schema.addEnum(block);
    }
    return schema;
  }

  /** Whether a model stands for a table of that name. */
  public boolean hasTable(String table) {
    return tables.contains(table);
  }

  /** Whether a field stands for that column. */
  public boolean hasColumn(String table, String column) {
    return columns.contains(table + "." + column);
  }

  /** Whether an enum stands for a type of that name. */
  public boolean hasEnum(String type) {
    return types.contains(type);
  }

  /** What is otherwise than in {@code before}, in the order of this schema, then what is gone. */
  List<String> changesFrom(PrismaSchema before) {
    List<String> changes = new ArrayList<>();
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      if (!fact.getValue().equals(before.facts.get(fact.getKey()))) {
        add(fact.getKey(), before, changes);
      }
    }
    for (String key : before.facts.keySet()) {
      if (!facts.containsKey(key)) {
        add(key, this, changes);
      }
    }
    return changes;
  }

  /** Adds what a fact is about; all of a model that the other schema has not is one change. */
  private static void add(String key, PrismaSchema other, List<String> changes) {
    int dot = key.indexOf('.');
    String owner = key.substring(0, dot);
    boolean known = other.tables.contains(owner) || other.types.contains(owner);
    int attribute = key.indexOf('@');
    String change = !known ? owner : attribute < 0 ? key : owner;
    if (!changes.contains(change)) {
      changes.add(change);
    }
  }

  /** Where in its file a change stands, or -1 if it is not there; for a schema of one file. */
  int placeOf(String change) {
    return places.getOrDefault(change, -1);
  }

  private void readBlocks(String text) {
    List<Line> lines = lines(text);
    for (int i = 0; i < lines.size(); i++) {
      String[] words = lines.get(i).text().split("\\s+", -1);
      if (words.length < 3 || !words[2].startsWith("{")) {
        continue;
      }
      int start = i;
      List<Line> body = new ArrayList<>();
      String mapped = words[1];
      for (i++; i < lines.size() && !lines.get(i).text().equals("}"); i++) {
        body.add(lines.get(i));
        if (lines.get(i).text().startsWith("@@map(")) {
          mapped = string(lines.get(i).text());
        }
      }
      Block block = new Block(words[1], mapped, body);
      if (words[0].equals("model")) {
        models.put(words[1], block);
        places.put(mapped, lines.get(start).offset());
      } else if (words[0].equals("enum")) {
        enums.put(words[1], block);
        places.put(mapped, lines.get(start).offset());
      }
    }
  }

  /** The lines that say something; one whose parentheses go on is told with those that follow. */
  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    StringBuilder open = new StringBuilder();
    int openAt = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = withoutComment(text.substring(start, end));
      if (!line.isEmpty()) {
        if (open.length() == 0) {
          openAt = start + leadingBlanks(text, start);
        }
        open.append(open.length() == 0 ? "" : " ").append(line);
        if (isBalanced(open)) {
          lines.add(new Line(open.toString(), openAt));
          open.setLength(0);
        }
      }
      start = end + 1;
    }
    return lines;
  }

  private static int leadingBlanks(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at - start;
  }

  private static String withoutComment(String line) {
    boolean string = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && string) {
        i++;
      } else if (c == '"') {
        string = !string;
      } else if (c == '/' && !string && line.startsWith("//", i)) {
        return line.substring(0, i).strip();
      }
    }
    return line.strip();
  }

  private static boolean isBalanced(CharSequence line) {
    int depth = 0;
    boolean string = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && string) {
        i++;
      } else if (c == '"') {
        string = !string;
      } else if (!string) {
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      }
    }
    return depth <= 0;
  }

  private void addEnum(Block block) {
    types.add(block.mapped());
    for (Line line : block.lines()) {
      if (!line.text().startsWith("@@")) {
        String name = line.text().split("\\s+", 2)[0];
        String map = attribute(line.text(), "@map");
        addFact(block.mapped() + "." + (map == null ? name : string(map)), "", line);
      }
    }
  }

  private void addModel(Block block) {
    tables.add(block.mapped());
    for (Line line : block.lines()) {
      String text = line.text();
      if (!text.startsWith("@@")) {
        addField(block, line);
      } else if (text.startsWith("@@id")
          || text.startsWith("@@unique")
          || text.startsWith("@@index")) {
        addFact(block.mapped() + "." + withColumns(withoutName(text), block), "", line);
      }
    }
  }

  private void addField(Block model, Line line) {
    String[] words = line.text().split("\\s+", 3);
    if (words.length < 2) {
      return;
    }
    String type = words[1];
    String bare = type.replace("?", "").replace("[]", "");
    String attributes = words.length < 3 ? "" : words[2];
    if (models.containsKey(bare)) {
      addRelation(model, models.get(bare), type, attributes, line);
      return;
    }
    String column = column(model, words[0]);
    columns.add(model.mapped() + "." + column);
    StringBuilder says = new StringBuilder(type);
    if (enums.containsKey(bare)) {
      says = new StringBuilder(type.replace(bare, enums.get(bare).mapped()));
    }
    for (String name : List.of("@id", "@unique", "@db", "@default")) {
      String attribute = attribute(attributes, name);
      if (attribute != null && !isOfTheClient(attribute)) {
        says.append(' ').append(attribute);
      }
    }
    addFact(model.mapped() + "." + column, says.toString(), line);
  }

  private void addRelation(Block model, Block other, String type, String attributes, Line line) {
    String relation = attribute(attributes, "@relation");
    if (relation != null && relation.contains("fields:")) {
      String says = withColumns(relation, model) + " " + other.mapped();
      addFact(model.mapped() + ".@relation " + says, "", line);
    } else if (type.endsWith("[]") && model.name().compareTo(other.name()) <= 0) {
      for (Line back : other.lines()) {
        String[] words = back.text().split("\\s+", 3);
        if (words.length > 1 && words[1].equals(model.name() + "[]")) {
          addFact(model.mapped() + ".@relation " + other.mapped(), "", line);
        }
      }
    }
  }

  private void addFact(String key, String says, Line line) {
    facts.put(key, says);
    places.put(key, line.offset());
  }

  private static boolean isOfTheClient(String attribute) {
    for (String function : OF_THE_CLIENT) {
      if (attribute.startsWith("@default(" + function + "(")) {
        return true;
      }
    }
    return false;
  }

  private static String column(Block model, String field) {
    for (Line line : model.lines()) {
      if (line.text().split("\\s+", 2)[0].equals(field)) {
        String map = attribute(line.text(), "@map");
        return map == null ? field : string(map);
      }
    }
    return field;
  }

  /** The attribute with its arguments, such as {@code @db.VarChar(20)}, or null. */
  private static String attribute(String text, String name) {
    int at = text.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean begins = at == 0 || text.charAt(at - 1) == ' ';
      if (begins && (end == text.length() || " (.".indexOf(text.charAt(end)) >= 0)) {
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '(') {
          end++;
        }
        return text.substring(
            at, end < text.length() && text.charAt(end) == '(' ? close(text, end) : end);
      }
      at = text.indexOf(name, end);
    }
    return null;
  }

  /** Where the parenthesis ends that opens at {@code open}. */
  private static int close(String text, int open) {
    for (int end = open + 1; end <= text.length(); end++) {
      if (isBalanced(text.substring(open, end))) {
        return end;
      }
    }
    return text.length();
  }

  private static String string(String text) {
    int open = text.indexOf('"');
    int close = text.indexOf('"', open + 1);
    return open < 0 || close < 0 ? text : text.substring(open + 1, close);
  }

  /** The attribute without the name that only the client knows. */
  private static String withoutName(String attribute) {
    int at = attribute.indexOf("name:");
    if (at < 0) {
      return attribute;
    }
    int close = attribute.indexOf('"', attribute.indexOf('"', at) + 1);
    return close < 0 ? attribute : attribute.substring(0, at) + attribute.substring(close + 1);
  }

  /** The attribute with the names of columns for those of fields, and without blanks. */
  private static String withColumns(String attribute, Block model) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < attribute.length()) {
      char c = attribute.charAt(at);
      if (!Character.isJavaIdentifierStart(c)) {
        if (c != ' ' && c != ',') {
          text.append(c);
        }
        at++;
        continue;
      }
      int end = at;
      while (end < attribute.length() && Character.isJavaIdentifierPart(attribute.charAt(end))) {
        end++;
      }
      if (text.length() > 0 && Character.isJavaIdentifierPart(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
      text.append(column(model, attribute.substring(at, end)));
      at = end;
    }
    return text.toString();
  }
}
