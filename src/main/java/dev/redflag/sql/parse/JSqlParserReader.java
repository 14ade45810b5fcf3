package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import java.util.IdentityHashMap;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.parser.AbstractJSqlParser.Dialect;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserTreeConstants;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.TableFunction;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;

/**
 * Reads queries, expressions and statements on rows with JSqlParser, and takes from its tree only
 * what each name is; the names themselves are read from the tokens, for it splits quoted names at
 * their dots.
 *
 * <p>It is called directly: its own entry starts a thread for each call. The parse tree is walked
 * and not the objects, for only the tree knows where everything stands.
 */
final class JSqlParserReader {

  /** What is longer is judged by its tokens: a list of values, not a query. */
  private static final int LONGEST = 200_000;

  /** What is nested deeper would be slow, or end the stack. */
  private static final int DEEPEST = 60;

  private static final String PREFIX = "SELECT ";

  private final Tokens tokens;
  private final Expression code;
  private final int base;
  private final FactCollector facts;
  private final IdentityHashMap<Object, Boolean> written = new IdentityHashMap<>();

  private JSqlParserReader(Expression code, int base) {
    this.code = code;
    this.tokens = code.tokens();
    this.base = base;
    this.facts = new FactCollector(tokens, code.first(), code.end());
  }

  /** What {@code code} names, or null if JSqlParser cannot read it. */
  static FactCollector read(Expression code) {
    Tokens tokens = code.tokens();
    int start = tokens.start(code.first());
    if (tokens.end(code.end() - 1) - start > LONGEST || depth(code) > DEEPEST) {
      return null;
    }
    String text = NeutralText.of(tokens, code.first(), code.end());
    if (text == null) {
      return null;
    }
    boolean statement = FactReader.isStatement(code);
    CCJSqlParser parser =
        new CCJSqlParser(new StringProvider(statement ? text : PREFIX + text))
            .withDialect(Dialect.POSTGRESQL)
            .withAllowComplexParsing(false);
    try {
      Object parsed = parser.Statement();
      JSqlParserReader reader =
          new JSqlParserReader(code, statement ? start : start - PREFIX.length());
      reader.assigned(parsed);
      reader.walk(parser.getASTRoot());
      return reader.facts;
    } catch (ParseException | TokenMgrException | StackOverflowError e) {
      return null;
    } catch (RuntimeException e) {
      // JSqlParser's own checks; the tokens say what can be said.
      return null;
    }
  }

  private static int depth(Expression code) {
    int open = 0;
    int deepest = 0;
    for (int i = code.first(); i < code.end(); i++) {
      switch (code.tokens().kind(i)) {
        case OPEN_PAREN, OPEN_BRACKET -> deepest = Math.max(deepest, ++open);
        case CLOSE_PAREN, CLOSE_BRACKET -> open--;
        default -> {
          if (code.tokens().keyword(i) == Keyword.CASE) {
            deepest = Math.max(deepest, ++open);
          } else if (code.tokens().keyword(i) == Keyword.END) {
            open--;
          }
        }
      }
    }
    return deepest;
  }

  /** Row assignments, SET (a, b) = …, look like expressions in the tree. */
  private void assigned(Object parsed) {
    if (parsed instanceof Update update) {
      for (UpdateSet set : update.getUpdateSets()) {
        for (Object column : set.getColumns()) {
          written.put(column, true);
        }
      }
    }
  }

  private void walk(Node node) {
    switch (node.getId()) {
      case CCJSqlParserTreeConstants.JJTWITHITEM -> commonTable(node);
      case CCJSqlParserTreeConstants.JJTTABLENAME -> table(node);
      case CCJSqlParserTreeConstants.JJTFROMITEM -> fromItem(node);
      case CCJSqlParserTreeConstants.JJTCOLUMN -> column(node);
      case CCJSqlParserTreeConstants.JJTFUNCTION -> function(node);
      default -> {
        Object value = node.jjtGetValue();
        if (value instanceof AllTableColumns) {
          column(node);
        } else if (value instanceof AllColumns) {
          star(node);
        } else if (opensScope(node, value)) {
          facts.open(true);
          children(node);
          facts.close();
        } else {
          children(node);
        }
      }
    }
  }

  /** The tree has a node for a query and one for its kind; a set operation has queries within. */
  private static boolean opensScope(Node node, Object value) {
    return switch (node.getId()) {
      case CCJSqlParserTreeConstants.JJTPLAINSELECT -> value instanceof PlainSelect;
      case CCJSqlParserTreeConstants.JJTSELECT -> value instanceof SetOperationList;
      default -> false;
    };
  }

  private void children(Node node) {
    recursiveTables(node);
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      walk(node.jjtGetChild(i));
    }
  }

  /** WITH RECURSIVE makes all its names known to all its queries. */
  private void recursiveTables(Node node) {
    boolean recursive = false;
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      Node child = node.jjtGetChild(i);
      if (child.getId() == CCJSqlParserTreeConstants.JJTWITHITEM) {
        int first = index(child);
        int name = commonTableName(child);
        recursive |= name > first;
        if (recursive) {
          facts.commonTable(name);
        }
      }
    }
  }

  private int commonTableName(Node node) {
    int index = index(node);
    boolean recursive = tokens.keyword(index) == Keyword.RECURSIVE && !isNamedRecursive(index);
    return recursive ? index + 1 : index;
  }

  private void commonTable(Node node) {
    int name = commonTableName(node);
    facts.open(false);
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      Node child = node.jjtGetChild(i);
      if (child.getId() != CCJSqlParserTreeConstants.JJTSELECTITEM) {
        walk(child);
      }
    }
    facts.close();
    facts.commonTable(name);
  }

  private boolean isNamedRecursive(int index) {
    return tokens.keyword(index + 1) == Keyword.AS
        || tokens.kind(index + 1) == TokenKind.OPEN_PAREN;
  }

  /** A table that is written; those that are read are items of FROM. */
  private void table(Node node) {
    int index = named(node);
    if (isStarred(index)) {
      facts.column(index, false);
      return;
    }
    boolean read = index > code.first() && tokens.keyword(index - 1) == Keyword.TABLE;
    Alias alias = node.jjtGetValue() instanceof Table table ? table.getAlias() : null;
    facts.relation(index, alias == null ? null : aliasAfter(index), !read);
  }

  private void fromItem(Node node) {
    Object value = node.jjtGetValue();
    if (value instanceof Table table && facts.isName(index(node))) {
      int index = named(node);
      facts.relation(index, table.getAlias() == null ? null : aliasAfter(index), false);
      return;
    }
    if (value instanceof FromItem item && item.getAlias() != null) {
      int alias = lastAlias(node);
      facts.other(alias < 0 ? item.getAlias().getName() : facts.name(alias).value());
    }
    boolean lateral = value instanceof LateralSubSelect || value instanceof TableFunction;
    boolean query = value instanceof net.sf.jsqlparser.statement.select.Select;
    if (!query) {
      children(node);
      return;
    }
    facts.open(lateral);
    children(node);
    facts.close();
  }

  /** Where the name of a table begins: behind the word TABLE, if anything is. */
  private int named(Node node) {
    int index = index(node);
    return tokens.keyword(index) == Keyword.TABLE && index + 1 < code.end() ? index + 1 : index;
  }

  /** Whether {@code t.*} stands there, which the tree may call a table. */
  private boolean isStarred(int index) {
    int i = index + 1;
    while (i + 1 < code.end() && tokens.kind(i) == TokenKind.DOT) {
      if (tokens.kind(i + 1) == TokenKind.OPERATOR) {
        return true;
      }
      i += 2;
    }
    return false;
  }

  /** The alias behind the name of a table at {@code index}. */
  private Identifier aliasAfter(int index) {
    int i = index;
    while (i + 2 < code.end() && tokens.kind(i + 1) == TokenKind.DOT) {
      i += 2;
    }
    i++;
    while (i < code.end()
        && (tokens.keyword(i) == Keyword.AS || tokens.kind(i) == TokenKind.OPERATOR)) {
      i++;
    }
    return i < code.end() && facts.isName(i) ? facts.name(i) : null;
  }

  /**
   * The alias of a subquery or function: the name behind its last parenthesis but a column list.
   */
  private int lastAlias(Node node) {
    int last = indexAt(node.jjtGetLastToken().absoluteBegin);
    int parens = 0;
    int i = last;
    if (i >= 0 && tokens.kind(i) == TokenKind.CLOSE_PAREN) {
      do {
        if (tokens.kind(i) == TokenKind.CLOSE_PAREN) {
          parens++;
        } else if (tokens.kind(i) == TokenKind.OPEN_PAREN) {
          parens--;
        }
        i--;
      } while (parens > 0 && i > code.first());
    }
    return i >= code.first() && facts.isName(i) ? i : -1;
  }

  private void column(Node node) {
    boolean assigned = false;
    if (node.jjtGetValue() instanceof Column column) {
      assigned = written.containsKey(column) || isTarget(node);
    }
    int index = index(node);
    boolean named = facts.isName(index);
    if (named) {
      facts.column(index, assigned);
    }
    if (!named || !(node.jjtGetValue() instanceof AllTableColumns)) {
      children(node);
    }
  }

  /** Whether the column stands where it is set: directly in a statement, and no expression. */
  private static boolean isTarget(Node node) {
    return switch (node.jjtGetParent().getId()) {
      case CCJSqlParserTreeConstants.JJTSTATEMENT,
          CCJSqlParserTreeConstants.JJTPARENTHESEDINSERT,
          CCJSqlParserTreeConstants.JJTPARENTHESEDUPDATE ->
          true;
      default -> false;
    };
  }

  private void star(Node node) {
    boolean item = node.jjtGetParent().getId() == CCJSqlParserTreeConstants.JJTSELECTITEM;
    int index = indexAt(node.jjtGetFirstToken().absoluteBegin);
    // An empty list of columns has a star in the neutral text, and none in the code.
    if (item && index >= 0) {
      facts.star(index);
    }
  }

  private void function(Node node) {
    if (node.jjtGetValue() instanceof Function) {
      facts.function(index(node));
    }
    children(node);
  }

  private int index(Node node) {
    int index = indexAt(node.jjtGetFirstToken().absoluteBegin);
    if (index < 0) {
      throw new IllegalStateException("no token stands where JSqlParser says");
    }
    return index;
  }

  /** The token that begins at JSqlParser's offset, which counts from 1; or -1. */
  private int indexAt(int offset) {
    int wanted = offset - 1 + base;
    int low = code.first();
    int high = code.end() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int start = tokens.start(middle);
      if (start == wanted) {
        return middle;
      }
      if (start < wanted) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
