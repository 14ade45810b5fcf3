package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.AlterFunction;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.CreateFunction;
import dev.redflag.sql.ast.FunctionBody;
import dev.redflag.sql.ast.FunctionParameter;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectSignature;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SetClause;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TypeName;
import dev.redflag.sql.ast.Volatility;
import java.util.ArrayList;
import java.util.List;

/** Reads CREATE and ALTER of functions and procedures. */
final class FunctionReader {

  private static final int NOT_GIVEN = -1;

  private final Cursor cursor;
  private final int from;
  private final List<Option> options = new ArrayList<>(4);
  private final List<TypeName> transforms = new ArrayList<>(0);
  private final List<SetClause> settings = new ArrayList<>(1);
  private Identifier language;
  private Volatility volatility = Volatility.VOLATILE;
  private boolean securityDefiner;
  private int definition = NOT_GIVEN;

  private FunctionReader(Cursor cursor) {
    this.cursor = cursor;
    this.from = cursor.position();
  }

  /** CREATE [OR REPLACE] FUNCTION or PROCEDURE. */
  static Statement create(Cursor cursor) {
    return new FunctionReader(cursor).create();
  }

  /** ALTER FUNCTION, PROCEDURE or ROUTINE with options. */
  static Statement alter(Cursor cursor) {
    return new FunctionReader(cursor).alter();
  }

  private Statement create() {
    cursor.expect(Keyword.CREATE);
    boolean orReplace = cursor.acceptOrReplace();
    boolean procedure = cursor.accept(Keyword.PROCEDURE);
    if (!procedure) {
      cursor.expect(Keyword.FUNCTION);
    }
    QualifiedName name = cursor.functionName();
    List<FunctionParameter> parameters = ParameterReader.parameters(cursor);
    TypeName returns = null;
    List<ColumnDefinition> returnsTable = List.of();
    if (cursor.at(Keyword.RETURNS) && cursor.keyword(1) != Keyword.NULL) {
      cursor.advance();
      if (cursor.accept(Keyword.TABLE)) {
        returnsTable = tableColumns();
      } else {
        returns = TypeReader.read(cursor);
      }
    }
    boolean more = true;
    while (more) {
      more = option(true);
    }
    FunctionBody body = body();
    return new CreateFunction(
        cursor.spanFrom(from),
        name,
        procedure,
        orReplace,
        parameters,
        returns,
        returnsTable,
        language,
        volatility,
        securityDefiner,
        List.copyOf(options),
        List.copyOf(transforms),
        List.copyOf(settings),
        body);
  }

  private Statement alter() {
    cursor.expect(Keyword.ALTER);
    ObjectType type = ObjectReader.acceptType(cursor);
    QualifiedName name = cursor.functionName();
    ObjectSignature signature = ParameterReader.signature(cursor);
    do {
      if (!option(false)) {
        throw cursor.unexpected();
      }
    } while (!cursor.atEnd() && !cursor.at(Keyword.RESTRICT));
    cursor.accept(Keyword.RESTRICT);
    return new AlterFunction(
        cursor.spanFrom(from), type, name, signature, List.copyOf(options), List.copyOf(settings));
  }

  private List<ColumnDefinition> tableColumns() {
    cursor.expect(TokenKind.OPEN_PAREN);
    List<ColumnDefinition> columns = new ArrayList<>(4);
    do {
      int first = cursor.position();
      if (!cursor.atFunctionName()) {
        throw cursor.unexpected();
      }
      Identifier name = cursor.label();
      TypeName type = TypeReader.read(cursor);
      columns.add(
          new ColumnDefinition(
              name, type, null, List.of(), null, null, List.of(), cursor.spanFrom(first)));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
    return List.copyOf(columns);
  }

  // Options

  /** Reads an option, if one stands here. */
  private boolean option(boolean created) {
    int first = cursor.position();
    switch (cursor.keyword()) {
      case Keyword.IMMUTABLE -> volatility(Volatility.IMMUTABLE);
      case Keyword.STABLE -> volatility(Volatility.STABLE);
      case Keyword.VOLATILE -> volatility(Volatility.VOLATILE);
      case Keyword.STRICT, Keyword.LEAKPROOF -> cursor.advance();
      case Keyword.NOT -> {
        cursor.advance();
        cursor.expect(Keyword.LEAKPROOF);
      }
      case Keyword.CALLED -> {
        cursor.advance();
        cursor.expect(Keyword.ON, Keyword.NULL);
        cursor.expect(Keyword.INPUT);
      }
      case Keyword.RETURNS -> {
        cursor.advance();
        cursor.expect(Keyword.NULL, Keyword.ON);
        cursor.expect(Keyword.NULL, Keyword.INPUT);
      }
      case Keyword.EXTERNAL, Keyword.SECURITY -> {
        cursor.accept(Keyword.EXTERNAL);
        cursor.expect(Keyword.SECURITY);
        securityDefiner = cursor.accept(Keyword.DEFINER);
        if (!securityDefiner) {
          cursor.expect(Keyword.INVOKER);
        }
        add(securityDefiner ? "security definer" : "security invoker", null, first);
        return true;
      }
      case Keyword.COST, Keyword.ROWS -> {
        cursor.advance();
        WordReader.number(cursor);
        valued(first);
        return true;
      }
      case Keyword.SUPPORT -> {
        cursor.advance();
        cursor.qualifiedName();
        valued(first);
        return true;
      }
      case Keyword.PARALLEL -> {
        cursor.advance();
        cursor.name();
        valued(first);
        return true;
      }
      case Keyword.SET, Keyword.RESET -> {
        settings.add(SettingReader.clause(cursor));
        return true;
      }
      default -> {
        return created && createOption();
      }
    }
    add(cursor.wordsFrom(first), null, first);
    return true;
  }

  private void volatility(Volatility written) {
    volatility = written;
    cursor.advance();
  }

  /** Adds an option whose name is one word and whose value is the rest. */
  private void valued(int first) {
    String name = Names.fold(cursor.tokens().text(first));
    add(name, cursor.textFrom(first + 1), first);
  }

  private void add(String name, String value, int first) {
    options.add(new Option(name, value, cursor.spanFrom(first)));
  }

  private boolean createOption() {
    int first = cursor.position();
    switch (cursor.keyword()) {
      case Keyword.AS -> {
        cursor.advance();
        definition = cursor.position();
        cursor.string();
        if (cursor.accept(TokenKind.COMMA)) {
          cursor.string();
          definition = NOT_GIVEN;
          add("as", cursor.textFrom(first + 1), first);
        }
      }
      case Keyword.LANGUAGE -> {
        cursor.advance();
        language = WordReader.nameOrString(cursor);
      }
      case Keyword.TRANSFORM -> {
        cursor.advance();
        do {
          cursor.expect(Keyword.FOR, Keyword.TYPE);
          transforms.add(TypeReader.read(cursor));
        } while (cursor.accept(TokenKind.COMMA));
      }
      case Keyword.WINDOW -> {
        cursor.advance();
        add("window", null, first);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  // Body

  private FunctionBody body() {
    if (cursor.at(Keyword.BEGIN, Keyword.ATOMIC)) {
      int first = cursor.position() + 2;
      int last = cursor.end() - 1;
      cursor.skipToEnd();
      if (cursor.tokens().keyword(last) != Keyword.END) {
        throw cursor.unexpected();
      }
      return BodyReader.atomic(cursor.tokens(), first, last);
    }
    if (cursor.at(Keyword.RETURN)) {
      cursor.advance();
      return BodyReader.returned(ExpressionReader.read(cursor));
    }
    return definition == NOT_GIVEN
        ? null
        : BodyReader.quoted(cursor.tokens(), definition, language);
  }
}
