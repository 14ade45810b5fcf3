package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Copy;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.StringConstant;
import java.util.ArrayList;
import java.util.List;

/** Reads COPY. */
final class CopyReader {

  private final Cursor cursor;
  private final List<Option> options = new ArrayList<>(2);

  private CopyReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** COPY of a table or a query. */
  static Statement read(Cursor cursor) {
    return new CopyReader(cursor).statement();
  }

  private Statement statement() {
    int from = cursor.position();
    cursor.expect(Keyword.COPY);
    QualifiedName table = null;
    List<Identifier> columns = List.of();
    Expression query = WordReader.group(cursor);
    if (query == null) {
      OptionReader.word(cursor, Keyword.BINARY, options);
      table = cursor.qualifiedName();
      columns = cursor.at(TokenKind.OPEN_PAREN) ? cursor.namesInParens() : List.of();
    }
    boolean reads = table != null && cursor.accept(Keyword.FROM);
    if (!reads) {
      cursor.expect(Keyword.TO);
    }
    boolean program = cursor.accept(Keyword.PROGRAM);
    StringConstant file = null;
    if (program || (!cursor.accept(Keyword.STDIN) && !cursor.accept(Keyword.STDOUT))) {
      file = cursor.string();
    }
    options();
    Expression where = reads && cursor.accept(Keyword.WHERE) ? ExpressionReader.read(cursor) : null;
    return new Copy(
        cursor.spanFrom(from),
        table,
        columns,
        query,
        reads,
        program,
        file,
        List.copyOf(options),
        where);
  }

  private void options() {
    if (cursor.at(Keyword.USING) || cursor.keyword() == Keyword.DELIMITERS) {
      int first = cursor.position();
      cursor.accept(Keyword.USING);
      cursor.expect(Keyword.DELIMITERS);
      valued(first, "delimiter");
    }
    cursor.accept(Keyword.WITH);
    if (cursor.at(TokenKind.OPEN_PAREN)) {
      options.addAll(OptionReader.inParens(cursor));
      return;
    }
    while (!cursor.atEnd() && !cursor.at(Keyword.WHERE)) {
      oldOption();
    }
  }

  /** An option as it was written before PostgreSQL 9.0. */
  private void oldOption() {
    int first = cursor.position();
    switch (cursor.keyword()) {
      case Keyword.BINARY, Keyword.CSV, Keyword.FREEZE, Keyword.HEADER ->
          OptionReader.word(cursor, cursor.keyword(), options);
      case Keyword.DELIMITER, Keyword.NULL, Keyword.QUOTE, Keyword.ESCAPE, Keyword.ENCODING -> {
        String name = Names.fold(cursor.text());
        cursor.advance();
        cursor.accept(Keyword.AS);
        valued(first, name);
      }
      default -> {
        cursor.expect(Keyword.FORCE);
        boolean quote = cursor.accept(Keyword.QUOTE);
        boolean not = !quote && cursor.accept(Keyword.NOT);
        if (!quote) {
          cursor.expect(Keyword.NULL);
        }
        int value = cursor.position();
        if (!quote || !cursor.acceptOperator("*")) {
          cursor.names();
        }
        String name = quote ? "force_quote" : not ? "force_not_null" : "force_null";
        options.add(new Option(name, cursor.textFrom(value), cursor.spanFrom(first)));
      }
    }
  }

  private void valued(int first, String name) {
    String value = WordReader.string(cursor);
    options.add(new Option(name, value, cursor.spanFrom(first)));
  }
}
