package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Assignment;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.InsertSource;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Select;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Update;
import java.util.ArrayList;
import java.util.List;

/** Reads statements that read and write rows: their targets and clauses, not their queries. */
final class DmlReader {

  private final Cursor cursor;
  private final int from;

  private DmlReader(Cursor cursor, int from) {
    this.cursor = cursor;
    this.from = from;
  }

  /** A statement that a WITH clause may begin. */
  static Statement read(Cursor cursor) {
    DmlReader reader = new DmlReader(cursor, cursor.position());
    if (cursor.at(Keyword.WITH)) {
      reader.with();
    }
    return switch (cursor.keyword()) {
      case Keyword.INSERT -> reader.insert();
      case Keyword.UPDATE -> reader.update();
      case Keyword.DELETE -> reader.delete();
      case Keyword.MERGE -> new MergeReader(cursor, reader).read(reader.from);
      default -> reader.select();
    };
  }

  private void with() {
    cursor.expect(Keyword.WITH);
    cursor.accept(Keyword.RECURSIVE);
    do {
      cursor.name();
      if (cursor.at(TokenKind.OPEN_PAREN)) {
        cursor.namesInParens();
      }
      cursor.expect(Keyword.AS);
      cursor.accept(Keyword.NOT);
      cursor.accept(Keyword.MATERIALIZED);
      if (!cursor.at(TokenKind.OPEN_PAREN)) {
        throw cursor.unexpected();
      }
      cursor.skipGroup();
      searchOrCycle();
    } while (cursor.accept(TokenKind.COMMA));
  }

  private void searchOrCycle() {
    while (cursor.at(Keyword.SEARCH) || cursor.at(Keyword.CYCLE)) {
      cursor.advance();
      skipTo(Keyword.SET);
      cursor.expect(Keyword.SET);
      cursor.name();
      if (cursor.accept(Keyword.TO)) {
        ExpressionReader.read(cursor);
        cursor.expect(Keyword.DEFAULT);
        ExpressionReader.read(cursor);
      }
      if (cursor.accept(Keyword.USING)) {
        cursor.name();
      }
    }
  }

  private Statement select() {
    if (!QueryReader.begins(cursor)) {
      throw cursor.unexpected();
    }
    QualifiedName into = null;
    while (!cursor.atEnd()) {
      if (into == null && cursor.accept(Keyword.INTO)) {
        into = intoTable();
      } else if (beginsDefinition()) {
        throw cursor.unexpected();
      } else {
        skipOne();
      }
    }
    return new Select(cursor.spanFrom(from), cursor.expressionFrom(from), into);
  }

  /** Whether words stand here that no query can hold: its semicolon is missing. */
  private boolean beginsDefinition() {
    return switch (cursor.keyword()) {
      case Keyword.CREATE, Keyword.GRANT -> !followsDotOrAs();
      case Keyword.ALTER, Keyword.DROP ->
          (cursor.keyword(1) == Keyword.TABLE || cursor.keyword(1) == Keyword.INDEX)
              && !followsDotOrAs();
      default -> false;
    };
  }

  private boolean followsDotOrAs() {
    int before = cursor.position() - 1;
    return before >= from
        && (cursor.tokens().kind(before) == TokenKind.DOT
            || cursor.tokens().keyword(before) == Keyword.AS);
  }

  private QualifiedName intoTable() {
    switch (cursor.keyword()) {
      case Keyword.LOCAL, Keyword.GLOBAL -> {
        cursor.advance();
        cursor.advance();
      }
      case Keyword.TEMPORARY, Keyword.TEMP, Keyword.UNLOGGED -> cursor.advance();
      default -> {}
    }
    cursor.accept(Keyword.TABLE);
    return cursor.qualifiedName();
  }

  private Statement insert() {
    cursor.expect(Keyword.INSERT, Keyword.INTO);
    QualifiedName table = cursor.qualifiedName();
    Identifier alias = cursor.accept(Keyword.AS) ? cursor.name() : null;
    List<Identifier> columns = insertsQueryInParens() ? List.of() : insertColumns();
    overriding();
    InsertSource source = source();
    boolean onConflict = false;
    while (!cursor.atEnd()) {
      if (cursor.at(Keyword.ON, Keyword.CONFLICT) && isConflictClause()) {
        onConflict = true;
      }
      skipOne();
    }
    return new Insert(cursor.spanFrom(from), table, alias, columns, source, onConflict, whole());
  }

  private boolean insertsQueryInParens() {
    if (!cursor.at(TokenKind.OPEN_PAREN)) {
      return true;
    }
    return switch (cursor.keyword(1)) {
      case Keyword.SELECT, Keyword.WITH, Keyword.TABLE -> true;
      case Keyword.VALUES -> cursor.kind(2) == TokenKind.OPEN_PAREN;
      default -> cursor.kind(1) == TokenKind.OPEN_PAREN;
    };
  }

  List<Identifier> insertColumns() {
    cursor.expect(TokenKind.OPEN_PAREN);
    int first = cursor.position();
    List<Identifier> columns = new ArrayList<>();
    do {
      columns.add(target());
    } while (cursor.accept(TokenKind.COMMA));
    boolean plain = cursor.position() - first == 2 * columns.size() - 1;
    cursor.expect(TokenKind.CLOSE_PAREN);
    return plain ? new NameList(cursor.tokens(), first, columns.size()) : List.copyOf(columns);
  }

  /** A column to set, or a field or element of it. */
  private Identifier target() {
    Identifier column = cursor.name();
    while (true) {
      if (cursor.accept(TokenKind.DOT)) {
        cursor.label();
      } else if (cursor.at(TokenKind.OPEN_BRACKET)) {
        cursor.skipGroup();
      } else {
        return column;
      }
    }
  }

  private InsertSource source() {
    if (cursor.accept(Keyword.DEFAULT, Keyword.VALUES)) {
      return InsertSource.DEFAULT_VALUES;
    }
    if (!QueryReader.begins(cursor)) {
      throw cursor.unexpected();
    }
    if (!cursor.at(Keyword.VALUES)) {
      return InsertSource.QUERY;
    }
    rows();
    return InsertSource.VALUES;
  }

  /** The rows after VALUES; what a template puts there is left to the caller. */
  private void rows() {
    cursor.expect(Keyword.VALUES);
    while (cursor.at(TokenKind.OPEN_PAREN)) {
      cursor.skipGroup();
      if (cursor.accept(TokenKind.COMMA)) {
        continue;
      }
      switch (cursor.keyword()) {
        case Keyword.ON,
            Keyword.RETURNING,
            Keyword.UNION,
            Keyword.INTERSECT,
            Keyword.EXCEPT,
            Keyword.ORDER,
            Keyword.LIMIT,
            Keyword.OFFSET,
            Keyword.FETCH,
            Keyword.FOR -> {}
        default -> {
          if (!cursor.atEnd() && !cursor.at(TokenKind.PLACEHOLDER)) {
            throw cursor.unexpected();
          }
        }
      }
      return;
    }
  }

  void overriding() {
    if (cursor.accept(Keyword.OVERRIDING)) {
      if (!cursor.accept(Keyword.SYSTEM)) {
        cursor.expect(Keyword.USER);
      }
      cursor.expect(Keyword.VALUE);
    }
  }

  private boolean isConflictClause() {
    return switch (cursor.keyword(2)) {
      case Keyword.DO, Keyword.ON -> true;
      default -> cursor.kind(2) == TokenKind.OPEN_PAREN;
    };
  }

  private Statement update() {
    cursor.expect(Keyword.UPDATE);
    boolean only = cursor.accept(Keyword.ONLY);
    QualifiedName table = RelationReader.name(cursor, only);
    Identifier alias = cursor.at(Keyword.SET) ? null : alias();
    cursor.expect(Keyword.SET);
    List<Assignment> assignments = assignments();
    Expression sources = cursor.accept(Keyword.FROM) ? sources() : null;
    Expression where = where();
    returning();
    return new Update(
        cursor.spanFrom(from), table, only, alias, assignments, sources, where, whole());
  }

  Identifier alias() {
    return cursor.accept(Keyword.AS) || cursor.atName() ? cursor.name() : null;
  }

  List<Assignment> assignments() {
    List<Assignment> assignments = new ArrayList<>(2);
    do {
      int start = cursor.position();
      List<Identifier> columns =
          cursor.at(TokenKind.OPEN_PAREN) ? insertColumns() : List.of(target());
      cursor.expectOperator("=");
      Expression value = ExpressionReader.read(cursor);
      assignments.add(new Assignment(columns, value, cursor.spanFrom(start)));
    } while (cursor.accept(TokenKind.COMMA));
    return List.copyOf(assignments);
  }

  private Statement delete() {
    cursor.expect(Keyword.DELETE, Keyword.FROM);
    boolean only = cursor.accept(Keyword.ONLY);
    QualifiedName table = RelationReader.name(cursor, only);
    Identifier alias = alias();
    Expression using = cursor.accept(Keyword.USING) ? sources() : null;
    Expression where = where();
    returning();
    return new Delete(cursor.spanFrom(from), table, only, alias, using, where, whole());
  }

  /** The tables after FROM or USING, up to WHERE or RETURNING. */
  private Expression sources() {
    int start = cursor.position();
    while (!cursor.atEnd() && !cursor.at(Keyword.WHERE) && !cursor.at(Keyword.RETURNING)) {
      skipOne();
    }
    return cursor.expressionFrom(start);
  }

  private Expression where() {
    if (!cursor.accept(Keyword.WHERE)) {
      return null;
    }
    int start = cursor.position();
    if (cursor.accept(Keyword.CURRENT)) {
      cursor.expect(Keyword.OF);
      cursor.name();
      return cursor.expressionFrom(start);
    }
    return ExpressionReader.read(cursor);
  }

  void returning() {
    if (cursor.accept(Keyword.RETURNING)) {
      skipOne();
      while (!cursor.atEnd()) {
        skipOne();
      }
    }
  }

  /** The statement up to the last token read. */
  Expression whole() {
    return cursor.expressionFrom(from);
  }

  private void skipTo(int keyword) {
    while (!cursor.atEnd() && !cursor.at(keyword)) {
      skipOne();
    }
  }

  /** Steps over a token, or over a whole group if one opens here. */
  void skipOne() {
    TokenKind kind = cursor.kind();
    if (kind == null) {
      throw cursor.unexpected();
    }
    switch (kind) {
      case OPEN_PAREN, OPEN_BRACKET -> cursor.skipGroup();
      case CLOSE_PAREN, CLOSE_BRACKET, INVALID -> throw cursor.unexpected();
      default -> cursor.advance();
    }
  }
}
