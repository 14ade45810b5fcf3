package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Holds that the spans of what is read lie where its text stands, whatever stands around it. */
final class SpanCheck {

  private SpanCheck() {}

  static void check(String sql) {
    String before = "\r\n-- 😀 é e\u0301\r\n\t/* ü */ ;\t";
    List<Span> spans = spans(before + sql + " ; \r\n");
    List<Span> shifted = new ArrayList<>();
    for (Span span : spans(sql)) {
      shifted.add(new Span(span.start() + before.length(), span.end() + before.length()));
    }
    assertThat(spans).as(sql).isEqualTo(shifted);
  }

  /** Every span in {@code sql}, each checked against the text. */
  private static List<Span> spans(String sql) {
    Script script = SqlParser.parse(new SourceFile("a.sql", sql));
    List<Span> spans = new ArrayList<>();
    for (Statement statement : script.statements()) {
      for (Object part : AstDump.parts(statement)) {
        if (part instanceof Span span) {
          assertThat(statement.span().contains(span)).as("%s in %s", span, sql).isTrue();
          spans.add(span);
        }
        checkText(part, script);
      }
    }
    return spans;
  }

  private static void checkText(Object part, Script script) {
    if (part instanceof Identifier name && !name.templated() && !isType(name, script)) {
      String text = script.text(name.span());
      if (text.startsWith("'")) {
        return;
      }
      assertThat(text.startsWith("\"")).isEqualTo(name.quoted());
      String plain =
          name.quoted()
              ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
              : Names.fold(text);
      assertThat(plain).isEqualTo(name.value());
    } else if (part instanceof Expression expression && expression.tokens().isFileText()) {
      assertThat(script.text(expression.span())).isEqualTo(expression.text());
    } else if (part instanceof TypeName type) {
      assertThat(type.span().contains(type.name().span())).isTrue();
    }
  }

  /** Whether the name is that of a type in the words of SQL, such as {@code int4} for INT. */
  private static boolean isType(Identifier name, Script script) {
    String text = Names.fold(script.text(name.span()));
    return !name.quoted() && !text.equals(name.value()) && TYPES.contains(name.value());
  }

  private static final List<String> TYPES =
      List.of(
          "int2",
          "int4",
          "int8",
          "float4",
          "float8",
          "numeric",
          "bool",
          "bit",
          "varbit",
          "bpchar",
          "varchar",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "interval");
}
