package dev.redflag.config;

import dev.redflag.config.Config.RuleSetting;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads redflag.yml, and says of a mistake where it is and what was probably meant.
 *
 * <p>It works on the YAML tree, not on values: so every message has its line, and a version such as
 * 7.10 stays what was written.
 */
public final class ConfigReader {

  /** The keys of the file. */
  static final List<String> KEYS =
      List.of(
          "postgres",
          "profile",
          "migrations",
          "applied-before",
          "exclude",
          "fail-on",
          "prisma",
          "rules",
          "tables");

  /** The keys of {@code prisma}. */
  static final List<String> PRISMA_KEYS = List.of("version");

  /** The keys of a rule that is given more than its level. */
  static final List<String> RULE_KEYS = List.of("level", "paths");

  static final List<String> PROFILES = List.of("production", "development");
  static final List<String> FAIL_ON = List.of("error", "warning", "note", "never");
  static final List<String> SIZES = List.of(TableSize.LARGE.word(), TableSize.SMALL.word());
  static final List<String> LEVELS = List.of("error", "warning", "note", "off");

  private static final int OLDEST_POSTGRES = 10;
  private static final int NEWEST_POSTGRES = 99;

  private final Path file;
  private final String shown;

  private Integer postgres;
  private String profile;
  private List<String> migrations = List.of();
  private String appliedBefore;
  private List<String> exclude = List.of();
  private String failOn;
  private String prismaVersion;
  private Map<String, RuleSetting> rules = Map.of();
  private Map<String, TableSize> tables = Map.of();

  private ConfigReader(Path file, String shown) {
    this.file = file;
    this.shown = shown;
  }

  /**
   * What {@code file} says.
   *
   * @param file an absolute path
   * @param shown the path as it is shown to people
   * @throws ConfigException at the first mistake
   */
  public static Config read(Path file, String shown) throws ConfigException {
    String text;
    try {
      text = SourceReader.readNamed(file, shown).text();
    } catch (SourceReadException e) {
      throw new ConfigException(e.getMessage(), e);
    }
    return new ConfigReader(file, shown).read(text);
  }

  private Config read(String text) throws ConfigException {
    Node root = compose(text);
    if (root != null && !isEmpty(root)) {
      for (NodeTuple entry : mapping(root, "the file")) {
        set(key(entry, KEYS, ""), entry.getKeyNode(), entry.getValueNode());
      }
    }
    return new Config(
        file,
        shown,
        postgres,
        profile,
        migrations,
        appliedBefore,
        exclude,
        failOn,
        prismaVersion,
        rules,
        tables);
  }

  private Node compose(String text) throws ConfigException {
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(shown).build()).composeString(text);
      return root.orElse(null);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new ConfigException(shown + ":" + line + ": is not YAML: " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new ConfigException(shown + ": is not YAML: " + firstLine(e.getMessage()), e);
    }
  }

  private void set(String key, Node keyNode, Node value) throws ConfigException {
    if (isEmpty(value)) {
      throw error(keyNode, "\"" + key + "\" has no value");
    }
    switch (key) {
      case "postgres" -> postgres = version(value);
      case "profile" -> profile = choice(value, key, PROFILES);
      case "migrations" -> migrations = strings(value, key);
      case "applied-before" -> appliedBefore = string(value, quoted(key));
      case "exclude" -> exclude = strings(value, key);
      case "fail-on" -> failOn = choice(value, key, FAIL_ON);
      case "prisma" -> readPrisma(value);
      case "rules" -> rules = rules(value);
      case "tables" -> tables = tables(value);
      default -> throw new IllegalStateException(key);
    }
  }

  private void readPrisma(Node node) throws ConfigException {
    for (NodeTuple entry : mapping(node, "\"prisma\"")) {
      String key = key(entry, PRISMA_KEYS, " of \"prisma\"");
      String version = string(entry.getValueNode(), quoted("prisma." + key));
      if (!isVersion(version)) {
        throw error(
            entry.getValueNode(),
            "\"prisma.version\" is a version such as 6.19.3, not \"" + version + "\"");
      }
      prismaVersion = version;
    }
  }

  private Map<String, RuleSetting> rules(Node node) throws ConfigException {
    Map<String, RuleSetting> settings = new LinkedHashMap<>();
    for (NodeTuple entry : mapping(node, "\"rules\"")) {
      String id = string(entry.getKeyNode(), "a rule id");
      int line = line(entry.getKeyNode());
      Node value = entry.getValueNode();
      if (!(value instanceof MappingNode)) {
        settings.put(id, new RuleSetting(choice(value, id, LEVELS), Map.of(), line));
        continue;
      }
      String level = null;
      Map<String, String> paths = Map.of();
      for (NodeTuple part : mapping(value, "\"" + id + "\"")) {
        if (key(part, RULE_KEYS, " of \"" + id + "\"").equals("level")) {
          level = choice(part.getValueNode(), id + ".level", LEVELS);
        } else {
          paths = paths(id, part.getValueNode());
        }
      }
      settings.put(id, new RuleSetting(level, paths, line));
    }
    return Collections.unmodifiableMap(settings);
  }

  private Map<String, String> paths(String id, Node node) throws ConfigException {
    Map<String, String> paths = new LinkedHashMap<>();
    for (NodeTuple entry : mapping(node, "\"" + id + ".paths\"")) {
      String pattern = string(entry.getKeyNode(), "a path pattern");
      paths.put(pattern, choice(entry.getValueNode(), pattern, LEVELS));
    }
    return Collections.unmodifiableMap(paths);
  }

  private Map<String, TableSize> tables(Node node) throws ConfigException {
    Map<String, TableSize> sizes = new LinkedHashMap<>();
    for (NodeTuple entry : mapping(node, "\"tables\"")) {
      String table = string(entry.getKeyNode(), "a table");
      sizes.put(table, TableSize.of(choice(entry.getValueNode(), table, SIZES)));
    }
    return Collections.unmodifiableMap(sizes);
  }

  private int version(Node node) throws ConfigException {
    String text = string(node, quoted("postgres"));
    int version = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    if (version < OLDEST_POSTGRES || version > NEWEST_POSTGRES) {
      throw error(
          node, "\"postgres\" is a major version, 10 or newer, such as 15, not \"" + text + "\"");
    }
    return version;
  }

  private static boolean isVersion(String text) {
    return text.matches("\\d+(\\.\\d+){0,2}([-+].*)?");
  }

  /** The entries of a mapping, none of whose keys is there twice. */
  private List<NodeTuple> mapping(Node node, String what) throws ConfigException {
    if (!(node instanceof MappingNode mapping)) {
      throw error(node, what + " holds keys and values, not " + kind(node));
    }
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      Node key = entry.getKeyNode();
      Integer before = lines.put(string(key, "a key"), line(key));
      if (before != null) {
        throw error(key, "\"" + string(key, "a key") + "\" is set twice, first in line " + before);
      }
    }
    return mapping.getValue();
  }

  private String key(NodeTuple entry, List<String> known, String where) throws ConfigException {
    String key = string(entry.getKeyNode(), "a key");
    if (!known.contains(key)) {
      throw error(
          entry.getKeyNode(),
          "unknown key \"" + key + "\"" + where + Spelling.suggestion(key, known));
    }
    return key;
  }

  private String choice(Node node, String key, List<String> choices) throws ConfigException {
    String value = string(node, quoted(key));
    if (!choices.contains(value)) {
      String suggestion = Spelling.suggestion(value, choices);
      throw error(
          node,
          "\""
              + key
              + "\" cannot be \""
              + value
              + "\""
              + (suggestion.isEmpty() ? ", only " + alternatives(choices) : suggestion));
    }
    return value;
  }

  private static String alternatives(List<String> choices) {
    int last = choices.size() - 1;
    return String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
  }

  private List<String> strings(Node node, String key) throws ConfigException {
    if (node instanceof ScalarNode) {
      return List.of(string(node, quoted(key)));
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw error(node, "\"" + key + "\" is a list, not " + kind(node));
    }
    List<String> strings = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      strings.add(string(item, "an item of " + quoted(key)));
    }
    return List.copyOf(strings);
  }

  private String string(Node node, String what) throws ConfigException {
    if (!(node instanceof ScalarNode scalar)) {
      throw error(node, what + " is a single value, not " + kind(node));
    }
    if (scalar.getValue().isEmpty()) {
      throw error(node, what + " has no value");
    }
    return scalar.getValue();
  }

  private static String quoted(String key) {
    return "\"" + key + "\"";
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
  }

  private static String kind(Node node) {
    if (node instanceof MappingNode) {
      return "keys and values";
    }
    return node instanceof SequenceNode ? "a list" : "\"" + ((ScalarNode) node).getValue() + "\"";
  }

  private ConfigException error(Node node, String message) {
    return new ConfigException(shown + ":" + line(node) + ": " + message);
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
