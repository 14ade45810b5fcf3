package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Cluster;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.RefreshMaterializedView;
import dev.redflag.sql.ast.Reindex;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Vacuum;
import java.util.ArrayList;
import java.util.List;

/** Reads REINDEX, CLUSTER, VACUUM, ANALYZE and REFRESH MATERIALIZED VIEW. */
final class MaintenanceReader {

  private MaintenanceReader() {}

  /** REINDEX. */
  static Statement reindex(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.REINDEX);
    List<Option> options =
        cursor.at(TokenKind.OPEN_PAREN) ? OptionReader.inParens(cursor) : List.of();
    ObjectType type =
        switch (cursor.keyword()) {
          case Keyword.INDEX -> ObjectType.INDEX;
          case Keyword.TABLE -> ObjectType.TABLE;
          case Keyword.SCHEMA -> ObjectType.SCHEMA;
          case Keyword.DATABASE -> ObjectType.DATABASE;
          case Keyword.SYSTEM -> ObjectType.SYSTEM;
          default -> throw cursor.unexpected();
        };
    cursor.advance();
    boolean concurrently = cursor.accept(Keyword.CONCURRENTLY) || isOn(options, "concurrently");
    boolean whole = type == ObjectType.DATABASE || type == ObjectType.SYSTEM;
    QualifiedName name = whole && cursor.atEnd() ? null : cursor.qualifiedName();
    return new Reindex(cursor.spanFrom(from), type, name, concurrently, options);
  }

  private static boolean isOn(List<Option> options, String name) {
    boolean on = false;
    for (Option option : options) {
      if (option.name().equals(name)) {
        on = isTrue(option.value());
      }
    }
    return on;
  }

  /** What an option without a value, or with a boolean one, means. */
  static boolean isTrue(String value) {
    if (value == null) {
      return true;
    }
    return switch (Names.fold(value)) {
      case "false", "off", "0", "'false'", "'off'", "'0'", "no", "'no'" -> false;
      default -> true;
    };
  }

  /** CLUSTER. */
  static Statement cluster(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CLUSTER);
    List<Option> options = new ArrayList<>(0);
    if (cursor.at(TokenKind.OPEN_PAREN)) {
      options.addAll(OptionReader.inParens(cursor));
    } else {
      OptionReader.word(cursor, Keyword.VERBOSE, options);
    }
    options = List.copyOf(options);
    if (cursor.atEnd()) {
      return new Cluster(cursor.spanFrom(from), null, null, options);
    }
    QualifiedName name = cursor.qualifiedName();
    if (cursor.at(Keyword.ON) && name.parts().size() == 1) {
      cursor.advance();
      QualifiedName table = cursor.qualifiedName();
      return new Cluster(cursor.spanFrom(from), table, name.last(), options);
    }
    Identifier index = cursor.accept(Keyword.USING) ? cursor.name() : null;
    return new Cluster(cursor.spanFrom(from), name, index, options);
  }

  /** VACUUM or ANALYZE. */
  static Statement vacuum(Cursor cursor) {
    int from = cursor.position();
    boolean vacuum = cursor.at(Keyword.VACUUM);
    cursor.advance();
    List<Option> options = new ArrayList<>(0);
    boolean full;
    boolean analyze;
    if (cursor.at(TokenKind.OPEN_PAREN)) {
      options.addAll(OptionReader.inParens(cursor));
      full = isOn(options, "full");
      analyze = !vacuum || isOn(options, "analyze") || isOn(options, "analyse");
    } else {
      full = vacuum && cursor.accept(Keyword.FULL);
      if (vacuum) {
        OptionReader.word(cursor, Keyword.FREEZE, options);
      }
      OptionReader.word(cursor, Keyword.VERBOSE, options);
      analyze = !vacuum || cursor.accept(Keyword.ANALYZE) || cursor.accept(Keyword.ANALYSE);
    }
    List<Vacuum.Target> targets = new ArrayList<>(1);
    if (!cursor.atEnd()) {
      do {
        boolean only = cursor.accept(Keyword.ONLY);
        QualifiedName name = RelationReader.name(cursor, only);
        List<Identifier> columns =
            cursor.at(TokenKind.OPEN_PAREN) ? cursor.namesInParens() : List.of();
        targets.add(new Vacuum.Target(name, only, columns));
      } while (cursor.accept(TokenKind.COMMA));
    }
    return new Vacuum(
        cursor.spanFrom(from), vacuum, full, analyze, List.copyOf(options), List.copyOf(targets));
  }

  /** REFRESH MATERIALIZED VIEW. */
  static Statement refresh(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.REFRESH, Keyword.MATERIALIZED);
    cursor.expect(Keyword.VIEW);
    boolean concurrently = cursor.accept(Keyword.CONCURRENTLY);
    QualifiedName name = cursor.qualifiedName();
    boolean withData = QueryReader.withData(cursor);
    return new RefreshMaterializedView(cursor.spanFrom(from), name, concurrently, withData);
  }
}
