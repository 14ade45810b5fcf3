package dev.redflag.sql.parse;

import dev.redflag.source.Span;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.CastUse;
import dev.redflag.sql.ast.ColumnUse;
import dev.redflag.sql.ast.FunctionUse;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.QueryFacts;
import dev.redflag.sql.ast.RelationUse;
import dev.redflag.sql.ast.Restriction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what a piece of code names, and finds out to which relation each column belongs. */
final class FactCollector {

  /** More tables than this in one query say nothing about whose column a name is. */
  private static final int MOST = 50;

  /** What is in scope in one query. */
  private static final class Scope {
    final Scope outer;
    final boolean lateral;
    final List<RelationUse> relations = new ArrayList<>(2);
    final Map<String, RelationUse> known = new HashMap<>(2);
    final Set<String> others = new HashSet<>(2);
    final Set<String> commonTables = new HashSet<>(2);
    QualifiedName target;

    /**
     * @param lateral whether columns of the outer query can be named here
     */
    Scope(Scope outer, boolean lateral) {
      this.outer = outer;
      this.lateral = lateral;
    }
  }

  private record Mention(Scope scope, int first, int parts, boolean star, boolean written) {}

  private final Tokens tokens;
  private final int first;
  private final int end;
  private final List<RelationUse> relations = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<FunctionUse> functions = new ArrayList<>();
  private Scope scope = new Scope(null, false);

  FactCollector(Tokens tokens, int first, int end) {
    this.tokens = tokens;
    this.first = first;
    this.end = end;
  }

  /** Enters a query; {@code lateral} if columns of the one around it can be named in it. */
  void open(boolean lateral) {
    scope = new Scope(scope, lateral);
  }

  void close() {
    scope = scope.outer;
  }

  /** Makes a common table expression known in the current query. */
  void commonTable(int index) {
    scope.commonTables.add(name(index).value());
  }

  /** Makes the name of a subquery or a function in FROM known. */
  void other(String alias) {
    scope.others.add(alias);
  }

  /**
   * Takes the name at {@code index} as that of a relation.
   *
   * @param alias or null
   */
  void relation(int index, Identifier alias, boolean written) {
    int parts = parts(index);
    QualifiedName name = qualified(index, parts);
    if (parts == 1 && !written && isCommonTable(name.name())) {
      other(alias == null ? name.name() : alias.value());
      return;
    }
    RelationUse use = new RelationUse(name, alias, written);
    relations.add(use);
    scope.relations.add(use);
    scope.known.putIfAbsent(use.knownAs(), use);
    if (written) {
      scope.target = name;
    }
  }

  private boolean isCommonTable(String name) {
    for (Scope s = scope; s != null; s = s.outer) {
      if (s.commonTables.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Takes the name at {@code index}, perhaps with a star, as that of a column. */
  void column(int index, boolean written) {
    int parts = parts(index);
    int last = index + 2 * (parts - 1);
    boolean star = last + 2 < end && tokens.kind(last + 1) == TokenKind.DOT && isStar(last + 2);
    boolean placeholder = parts == 1 && tokens.kind(index) == TokenKind.PLACEHOLDER;
    boolean word =
        parts == 1
            && tokens.kind(index) == TokenKind.WORD
            && Keyword.isReserved(tokens.keyword(index));
    if (!placeholder && !word) {
      mentions.add(new Mention(scope, index, parts, star, written));
    }
  }

  /** Takes the star at {@code index} as all columns in scope. */
  void star(int index) {
    mentions.add(new Mention(scope, index, 0, true, false));
  }

  /** Takes the name at {@code index} as that of a function. */
  void function(int index) {
    int parts = parts(index);
    if (tokens.kind(index) == TokenKind.WORD && parts == 1) {
      switch (tokens.keyword(index)) {
        case Keyword.ROW,
            Keyword.ROLLUP,
            Keyword.CUBE,
            Keyword.GROUPING,
            Keyword.EXISTS,
            Keyword.VALUES,
            Keyword.SET,
            Keyword.BY,
            Keyword.OVER,
            Keyword.FILTER -> {
          return;
        }
        default -> {
          if (Keyword.isReserved(tokens.keyword(index))) {
            return;
          }
        }
      }
    }
    functions.add(
        new FunctionUse(qualified(index, parts), tokens.span(index, index + 2 * parts - 1)));
  }

  /** The number of names with dots between them that begin at {@code index}. */
  private int parts(int index) {
    int parts = 1;
    int i = index;
    while (i + 2 < end && tokens.kind(i + 1) == TokenKind.DOT && isName(i + 2)) {
      parts++;
      i += 2;
    }
    return parts;
  }

  boolean isName(int index) {
    return switch (tokens.kind(index)) {
      case WORD, QUOTED_NAME, PLACEHOLDER -> true;
      default -> false;
    };
  }

  private boolean isStar(int index) {
    return tokens.kind(index) == TokenKind.OPERATOR && tokens.text(index).equals("*");
  }

  Identifier name(int index) {
    return Names.identifier(tokens, index, -1);
  }

  private QualifiedName qualified(int index, int parts) {
    List<Identifier> names = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      names.add(name(index + 2 * i));
    }
    return new QualifiedName(names);
  }

  /** Everything that was gathered. */
  QueryFacts facts(Restriction restriction, boolean exact) {
    List<ColumnUse> columns = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      columns.add(resolved(mention));
    }
    List<CastUse> casts = CastReader.casts(tokens, first, end);
    return new QueryFacts(relations, columns, functions, casts, restriction, exact);
  }

  private ColumnUse resolved(Mention mention) {
    int named = mention.star() ? mention.parts() : mention.parts() - 1;
    int last = mention.first() + 2 * Math.max(mention.parts() - 1, 0);
    Identifier column = mention.star() ? null : name(last);
    QualifiedName qualifier = named > 0 ? qualified(mention.first(), named) : null;
    int stop = mention.star() && named > 0 ? last + 3 : last + 1;
    Span span = tokens.span(mention.first(), stop);
    List<QualifiedName> owners =
        qualifier == null ? inScope(mention) : owners(mention.scope(), qualifier);
    return new ColumnUse(column, span, qualifier, owners, mention.written());
  }

  private static List<QualifiedName> inScope(Mention mention) {
    if (mention.written() && mention.scope().target != null) {
      return List.of(mention.scope().target);
    }
    List<QualifiedName> names = new ArrayList<>(2);
    Set<String> seen = new HashSet<>(2);
    for (Scope s = mention.scope(); s != null; s = s.lateral ? s.outer : null) {
      if (!s.others.isEmpty() && !mention.star()) {
        return List.of();
      }
      for (RelationUse use : s.relations) {
        if (seen.size() > MOST) {
          return List.of();
        }
        if (seen.add(use.name().toString())) {
          names.add(use.name());
        }
      }
      if (mention.star()) {
        break;
      }
    }
    return names;
  }

  private static List<QualifiedName> owners(Scope inner, QualifiedName qualifier) {
    String name = qualifier.name();
    String schema = qualifier.schema();
    for (Scope s = inner; s != null; s = s.lateral ? s.outer : null) {
      RelationUse use = s.known.get(name);
      if (use != null && (schema == null || schema.equals(use.name().schema()))) {
        return List.of(use.name());
      }
      if (s.others.contains(name)) {
        return List.of();
      }
      if (s.target != null && schema == null && name.equals("excluded")) {
        return List.of(s.target);
      }
    }
    return List.of();
  }
}
