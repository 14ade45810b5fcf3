package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import dev.redflag.sql.Lexer;
import dev.redflag.sql.Script;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.ColumnUse;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.FunctionBody;
import dev.redflag.sql.ast.Statement;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Reads what has been made of the statements of all other tests here by cutting, mixing, repeating
 * and spoiling them: nothing crashes or hangs, every token belongs to a statement, and each span
 * lies in the one around it.
 */
class FuzzTest {

  private static final int QUICK = 4000;
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final int LONGEST_SECONDS = 20;

  private static final String[] SPOILERS = {
    "'",
    "\"",
    "$$",
    "$a$",
    "/*",
    "*/",
    "--",
    "\n",
    "\r\n",
    ";",
    "(",
    ")",
    "[",
    "]",
    ",",
    ".",
    "::",
    ":",
    ":x",
    ":'y'",
    "${z}",
    "{{ .X }}",
    "{{ if }}",
    "{% x %}",
    "{",
    "}",
    "\\",
    "\\echo a\n",
    "\\.\n",
    "E'\\'",
    "U&'\\00e9'",
    "U&\"a\" UESCAPE '!'",
    "\0",
    "\uD83D",
    "\uFEFF",
    "\u00a0",
    "😀",
    "e\u0301",
    "$1",
    "0x",
    "1e",
    "1_",
    "..",
    "=-",
    "BEGIN ATOMIC",
    "END",
    "CASE",
    "BEGIN",
    "DO $$",
    "COPY a FROM STDIN;\n",
    "-- +goose StatementBegin\n",
    "--> statement-breakpoint\n",
    "AS $f$",
    "$f$",
    "EXECUTE",
    "IF x THEN",
    "LOOP",
    "''",
    "\"\"",
    "N'",
    "B'",
    "ON",
    "WITH",
    "(((((",
    ")))))"
  };

  private final List<String> seeds = seeds();
  private final Random random = new Random(20_260_101);

  @Test
  void readsWhateverIsMadeOfStatements() {
    for (int i = 0; i < QUICK; i++) {
      check(mutant(), i % 8 == 0);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "redflag.long", matches = "true")
  void readsWhateverIsMadeOfStatementsForLong() throws Exception {
    ExecutorService reader = Executors.newSingleThreadExecutor();
    long end = System.nanoTime() + LONG.toNanos();
    random.setSeed(System.nanoTime());
    while (System.nanoTime() < end) {
      String sql = mutant();
      Future<?> read = reader.submit(() -> check(sql, true));
      try {
        read.get(LONGEST_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        fail("hangs at <<<" + sql + ">>>", e);
      }
    }
    reader.shutdownNow();
  }

  // ---- What is read

  private static List<String> seeds() {
    List<String> seeds = new ArrayList<>();
    for (Stream<Arguments> statements :
        List.of(
            AlterObjectReaderTest.statements(),
            AlterReaderTest.statements(),
            AlterTableReaderTest.statements(),
            CommandReaderTest.statements(),
            CommentReaderTest.statements(),
            CreateObjectReaderTest.statements(),
            CreateReaderTest.statements(),
            DefineReaderTest.statements(),
            DmlReaderTest.statements(),
            DropReaderTest.statements(),
            ExtensionReaderTest.statements(),
            FunctionReaderTest.statements(),
            GrantReaderTest.statements(),
            MaintenanceReaderTest.statements(),
            PolicyReaderTest.statements(),
            PublicationReaderTest.statements(),
            RoleReaderTest.statements(),
            RuleReaderTest.statements(),
            SchemaReaderTest.statements(),
            TableReaderTest.statements(),
            TransactionReaderTest.statements(),
            TriggerReaderTest.statements())) {
      statements.forEach(statement -> seeds.add((String) statement.get()[0]));
    }
    return seeds;
  }

  private String mutant() {
    StringBuilder sql = new StringBuilder();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String statement = seed();
      int changes = random.nextInt(4);
      for (int k = 0; k < changes; k++) {
        statement = changed(statement);
      }
      sql.append(statement).append(random.nextInt(8) == 0 ? " " : ";\n");
    }
    return switch (random.nextInt(12)) {
      case 0 -> "DO $$ DECLARE x int; BEGIN " + sql + " END $$;" + seed();
      case 1 -> "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS '" + sql + "';" + seed();
      case 2 -> "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC " + sql + " END;" + seed();
      case 3 -> "DO E'BEGIN IF a THEN " + sql + " END IF; END';";
      case 4 -> sql.substring(0, random.nextInt(sql.length() + 1));
      default -> sql.toString();
    };
  }

  private String seed() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private String changed(String sql) {
    if (sql.isEmpty()) {
      return seed();
    }
    Tokens tokens = Lexer.lex(sql);
    int at = random.nextInt(sql.length() + 1);
    if (tokens.size() > 0 && random.nextInt(4) > 0) {
      at = tokens.start(random.nextInt(tokens.size()));
    }
    String before = sql.substring(0, at);
    String after = sql.substring(at);
    return switch (random.nextInt(8)) {
      case 0 -> before + SPOILERS[random.nextInt(SPOILERS.length)] + after;
      case 1 -> before + " " + token(Lexer.lex(after), true) + after;
      case 2 -> before + " " + SPOILERS[random.nextInt(SPOILERS.length)] + " " + after;
      case 3 -> before + token(Lexer.lex(seed()), false) + " " + after;
      case 4 -> before + rest(after);
      case 5 -> before + " " + seed() + after;
      case 6 -> before + repeated() + after;
      default -> before + after.substring(Math.min(after.length(), 1 + random.nextInt(4)));
    };
  }

  private String token(Tokens tokens, boolean first) {
    return tokens.size() == 0 ? "" : tokens.text(first ? 0 : random.nextInt(tokens.size()));
  }

  /** What follows the first token. */
  private static String rest(String sql) {
    Tokens tokens = Lexer.lex(sql);
    return tokens.size() == 0 ? "" : sql.substring(tokens.end(0));
  }

  private String repeated() {
    String part = SPOILERS[random.nextInt(SPOILERS.length)];
    return (part + " ").repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 3000 : 20));
  }

  // ---- What must hold

  private static void check(String sql, boolean withFacts) {
    try {
      Script script = SqlParser.parse(new SourceFile("a.sql", sql));
      checkTokens(script.tokens());
      checkCover(script);
      for (Statement statement : script.statements()) {
        checkSpans(statement, new Span(0, sql.length()), withFacts);
      }
    } catch (AssertionError | RuntimeException | StackOverflowError e) {
      throw new AssertionError("at <<<" + sql + ">>>: " + e, e);
    }
  }

  /** Between tokens stand only comments and blanks. */
  private static void checkTokens(Tokens tokens) {
    String text = tokens.text();
    int at = 0;
    int comment = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      int next = i < tokens.size() ? tokens.start(i) : text.length();
      assertThat(next).isGreaterThanOrEqualTo(at);
      while (comment < tokens.commentCount() && tokens.comment(comment).start() < next) {
        assertThat(text.substring(at, tokens.comment(comment).start())).isBlank();
        at = tokens.comment(comment).end();
        comment++;
      }
      assertThat(text.substring(at, next)).isBlank();
      if (i < tokens.size()) {
        assertThat(tokens.end(i)).isGreaterThan(next);
        at = tokens.end(i);
      }
    }
  }

  /** A token outside of statements ends one or is none of SQL. */
  private static void checkCover(Script script) {
    Tokens tokens = script.tokens();
    int token = 0;
    for (Statement statement : script.statements()) {
      Span span = statement.span();
      while (token < tokens.size() && tokens.start(token) < span.start()) {
        assertThat(tokens.kind(token)).isIn(TokenKind.SEMICOLON, TokenKind.FOREIGN);
        token++;
      }
      assertThat(token < tokens.size() ? tokens.start(token) : -1).isEqualTo(span.start());
      while (token < tokens.size() && tokens.start(token) < span.end()) {
        token++;
      }
      assertThat(tokens.end(token - 1)).isEqualTo(span.end());
    }
    while (token < tokens.size()) {
      assertThat(tokens.kind(token++)).isIn(TokenKind.SEMICOLON, TokenKind.FOREIGN);
    }
  }

  private static void checkSpans(Object value, Span around, boolean withFacts) {
    if (value instanceof Span span) {
      assertThat(around.contains(span)).as("%s in %s", span, around).isTrue();
    } else if (value instanceof List<?> list) {
      for (Object element : list) {
        checkSpans(element, around, withFacts);
      }
    } else if (value instanceof FunctionBody body) {
      checkSpans(body.span(), around, withFacts);
      checkSpans(body.code(), around, withFacts);
    } else if (value instanceof Expression expression) {
      checkSpans(expression.span(), around, withFacts);
      if (withFacts) {
        checkSpans(FactReader.read(expression), around, false);
        checkSpans(ExpressionParser.parse(expression), around, false);
      }
    } else if (value instanceof Record record) {
      Span own = own(record);
      if (own != null) {
        checkSpans(own, around, withFacts);
      }
      // A column stands apart from the relations that it may belong to.
      Span inner = own == null || record instanceof ColumnUse ? around : own;
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        // An action may end where the next one would begin.
        boolean trouble = component.getName().equals("trouble");
        checkSpans(AstDump.get(record, component), trouble ? around : inner, withFacts);
      }
    }
  }

  private static Span own(Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (component.getName().equals("span")) {
        return (Span) AstDump.get(record, component);
      }
    }
    return null;
  }
}
