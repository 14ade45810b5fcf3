package dev.redflag.schema;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.List;

/** The items of a plain SELECT: a literal among them takes the type of what it is stored in. */
final class SelectItems {

  private final List<Term> terms = new ArrayList<>();

  private SelectItems() {}

  /** The items of the query, or null if it is no single SELECT, or has a {@code *}. */
  static SelectItems of(QueryAnalysis analysis, int from, int end) {
    Tokens tokens = analysis.tokens;
    if (tokens.kind(from) == TokenKind.OPEN_PAREN) {
      int close = analysis.close(from, end);
      return close == end - 1 ? of(analysis, from + 1, close) : null;
    }
    if (tokens.keyword(from) != Keyword.SELECT) {
      return null;
    }
    int stop = end;
    for (int i = from + 1; i < end; i = analysis.after(i, end)) {
      switch (tokens.keyword(i)) {
        case Keyword.UNION, Keyword.INTERSECT, Keyword.EXCEPT, Keyword.DISTINCT -> {
          return null;
        }
        case Keyword.FROM,
            Keyword.WHERE,
            Keyword.GROUP,
            Keyword.ORDER,
            Keyword.LIMIT,
            Keyword.HAVING ->
            stop = Math.min(stop, i);
        default -> {}
      }
    }
    SelectItems items = new SelectItems();
    for (int at = from + 1; at < stop; ) {
      int comma = analysis.next(TokenKind.COMMA, at, stop);
      if (tokens.kind(comma - 1) == TokenKind.OPERATOR && tokens.text(comma - 1).equals("*")) {
        return null;
      }
      int last = at;
      while (last < comma && tokens.keyword(last) != Keyword.AS) {
        last = analysis.after(last, comma);
      }
      if (last == at + 2
          && tokens.kind(at) == TokenKind.STRING
          && Mentions.name(tokens, at + 1) != null) {
        // A label without AS.
        last = at + 1;
      }
      items.terms.add(last == at ? null : analysis.term(at, last));
      at = comma + 1;
    }
    return items;
  }

  boolean isLiteral(int index) {
    return index < terms.size()
        && terms.get(index) instanceof Term.Constant constant
        && (constant.kind() == Term.Constant.Kind.STRING
            || constant.kind() == Term.Constant.Kind.NULL);
  }

  Term.Constant literal(int index) {
    return (Term.Constant) terms.get(index);
  }
}
