package dev.redflag.sql.ast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/statements.md to the records: their names, their components and their Javadoc. */
class StatementsPageTest {

  private static final Path PAGE = Path.of("docs", "statements.md");
  private static final Path SOURCES = Path.of("src/main/java/dev/redflag/sql/ast");
  private static final String MARK = "<!-- From here on";
  private static final Pattern PARAM =
      Pattern.compile("@param (\\w+) (.*?)(?=@param|\\z)", Pattern.DOTALL);

  @Test
  void listsEveryRecordWithItsComponents() throws IOException {
    String page = Files.readString(PAGE);
    int written = page.indexOf('\n', page.indexOf(MARK)) + 1;
    String expected = page.substring(0, written) + records();
    if (Boolean.getBoolean("redflag.update")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  @Test
  void everySealedSubtypeIsARecordOfThisPackage() throws IOException {
    for (Class<?> sealed : List.of(Statement.class, AlterTableAction.class)) {
      for (Class<?> type : sealed.getPermittedSubclasses()) {
        assertThat(type.isRecord()).as(type.getName()).isTrue();
        assertThat(Files.readString(PAGE)).contains("\n### " + type.getSimpleName() + "\n");
      }
    }
  }

  private static String records() {
    Map<String, Class<?>> statements = subtypes(Statement.class);
    Map<String, Class<?>> actions = subtypes(AlterTableAction.class);
    Map<String, Class<?>> constraints = subtypes(ColumnConstraint.class);
    constraints.putAll(subtypes(TableConstraint.class));
    Map<String, Class<?>> terms = subtypes(Term.class);
    Map<String, Class<?>> parts = new TreeMap<>();
    for (Map<String, Class<?>> group : List.of(statements, actions, constraints, terms)) {
      for (Class<?> type : group.values()) {
        collectParts(type, parts);
      }
    }
    collectParts(QueryFacts.class, parts);
    parts.put("QueryFacts", QueryFacts.class);
    collectParts(Code.class, parts);
    parts.put("Code", Code.class);
    for (Map<String, Class<?>> group : List.of(statements, actions, constraints, terms)) {
      parts.keySet().removeAll(group.keySet());
    }
    StringBuilder page = new StringBuilder();
    section(page, "Statements", statements);
    section(page, "Actions of ALTER TABLE", actions);
    section(page, "Constraints", constraints);
    section(page, "Terms of an expression", terms);
    section(page, "Parts", parts);
    return page.toString();
  }

  private static Map<String, Class<?>> subtypes(Class<?> sealed) {
    Map<String, Class<?>> types = new TreeMap<>();
    for (Class<?> type : sealed.getPermittedSubclasses()) {
      types.put(name(type), type);
    }
    return types;
  }

  private static void collectParts(Class<?> type, Map<String, Class<?>> parts) {
    for (RecordComponent component : type.getRecordComponents()) {
      for (Class<?> used : classes(component.getGenericType())) {
        boolean ours = used.getPackage() == Statement.class.getPackage() && used.isRecord();
        if (ours && parts.putIfAbsent(name(used), used) == null) {
          collectParts(used, parts);
        }
      }
    }
  }

  private static Set<Class<?>> classes(Type type) {
    Set<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        found.addAll(classes(argument));
      }
    } else if (type instanceof Class<?> plain) {
      found.add(plain);
    }
    return found;
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
  }

  private static void section(StringBuilder page, String title, Map<String, Class<?>> types) {
    page.append("\n## ").append(title).append('\n');
    for (Map.Entry<String, Class<?>> entry : types.entrySet()) {
      describe(page, entry.getKey(), entry.getValue());
    }
  }

  private static void describe(StringBuilder page, String name, Class<?> type) {
    String source = source(type);
    int record = source.indexOf("record " + type.getSimpleName() + "(");
    assertThat(record).as(name).isNotNegative();
    int start = source.lastIndexOf("/**", record);
    String comment = source.substring(start + 3, source.indexOf("*/", start));
    String text = comment.replaceAll("\\s*\\n\\s*\\*? ?", " ").strip();
    int params = text.indexOf("@param");
    String description = params < 0 ? text : text.substring(0, params);
    int paragraph = description.indexOf("<p>");
    page.append("\n### ").append(name).append("\n\n");
    page.append(markdown(paragraph < 0 ? description : description.substring(0, paragraph)));
    List<String> kinds = kinds(type, source, record);
    if (!kinds.isEmpty()) {
      page.append(" Kind: `").append(String.join("`, `", kinds)).append("`.");
    }
    page.append("\n");
    Map<String, String> said = new TreeMap<>();
    Matcher matcher = PARAM.matcher(params < 0 ? "" : text.substring(params));
    while (matcher.find()) {
      said.put(matcher.group(1), markdown(matcher.group(2)));
    }
    String separator = "\n";
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getName().equals("span")) {
        continue;
      }
      page.append(separator).append("- `").append(component.getName()).append("`: `");
      page.append(typeName(component.getGenericType())).append('`');
      String meaning = said.get(component.getName());
      page.append(meaning == null ? "" : ", " + meaning).append('\n');
      separator = "";
    }
  }

  private static List<String> kinds(Class<?> type, String source, int record) {
    List<String> kinds = new ArrayList<>();
    int method = source.indexOf("public String kind()", record);
    if (!Statement.class.isAssignableFrom(type) || method < 0) {
      return kinds;
    }
    Matcher literal =
        Pattern.compile("\"(\\w+)\"")
            .matcher(source.substring(method, source.indexOf("}", method)));
    while (literal.find()) {
      kinds.add(literal.group(1));
    }
    return kinds;
  }

  private static String typeName(Type type) {
    if (type instanceof ParameterizedType generic) {
      return "List<" + typeName(generic.getActualTypeArguments()[0]) + ">";
    }
    return type instanceof Class<?> plain ? name(plain) : type.getTypeName();
  }

  private static String markdown(String javadoc) {
    return javadoc
        .replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`")
        .replaceAll("<code>(.*?)</code>", "`$1`")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String source(Class<?> type) {
    Class<?> outer = type;
    while (outer.getEnclosingClass() != null) {
      outer = outer.getEnclosingClass();
    }
    try {
      return Files.readString(SOURCES.resolve(outer.getSimpleName() + ".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
