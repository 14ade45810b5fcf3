package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.AlterDomain;
import dev.redflag.sql.ast.AlterDomainAction;
import dev.redflag.sql.ast.AlterEnum;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.CreateCompositeType;
import dev.redflag.sql.ast.CreateDomain;
import dev.redflag.sql.ast.CreateEnum;
import dev.redflag.sql.ast.CreateRange;
import dev.redflag.sql.ast.Define;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.StringConstant;
import dev.redflag.sql.ast.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** Reads CREATE TYPE, CREATE and ALTER DOMAIN, and the changes of an enum's values. */
final class TypeStatementReader {

  private TypeStatementReader() {}

  /** Reads on before TYPE. */
  static Statement create(Cursor cursor, int from) {
    cursor.expect(Keyword.TYPE);
    QualifiedName name = cursor.qualifiedName();
    if (cursor.accept(Keyword.AS, Keyword.ENUM)) {
      List<StringConstant> labels = labels(cursor);
      return new CreateEnum(cursor.spanFrom(from), name, labels);
    }
    if (cursor.accept(Keyword.AS, Keyword.RANGE)) {
      List<Option> options = OptionReader.inParens(cursor);
      return new CreateRange(cursor.spanFrom(from), name, options);
    }
    if (cursor.accept(Keyword.AS)) {
      List<ColumnDefinition> attributes = attributes(cursor);
      return new CreateCompositeType(cursor.spanFrom(from), name, attributes);
    }
    List<Option> options =
        cursor.at(TokenKind.OPEN_PAREN) ? OptionReader.inParens(cursor) : List.of();
    return new Define(cursor.spanFrom(from), ObjectType.TYPE, name, null, false, false, options);
  }

  private static List<StringConstant> labels(Cursor cursor) {
    List<StringConstant> labels = new ArrayList<>();
    cursor.expect(TokenKind.OPEN_PAREN);
    if (!cursor.at(TokenKind.CLOSE_PAREN)) {
      do {
        labels.add(cursor.string());
      } while (cursor.accept(TokenKind.COMMA));
    }
    cursor.expect(TokenKind.CLOSE_PAREN);
    return List.copyOf(labels);
  }

  private static List<ColumnDefinition> attributes(Cursor cursor) {
    List<ColumnDefinition> attributes = new ArrayList<>();
    cursor.expect(TokenKind.OPEN_PAREN);
    if (!cursor.at(TokenKind.CLOSE_PAREN)) {
      do {
        attributes.add(ColumnReader.readAttribute(cursor));
      } while (cursor.accept(TokenKind.COMMA));
    }
    cursor.expect(TokenKind.CLOSE_PAREN);
    return List.copyOf(attributes);
  }

  /** Reads on before DOMAIN. */
  static Statement createDomain(Cursor cursor, int from) {
    cursor.expect(Keyword.DOMAIN);
    QualifiedName name = cursor.qualifiedName();
    cursor.accept(Keyword.AS);
    ColumnDefinition domain = ColumnReader.readDomain(cursor, name.last());
    return new CreateDomain(
        cursor.spanFrom(from), name, domain.type(), domain.collation(), domain.constraints());
  }

  /** {@code ADD VALUE} and {@code RENAME VALUE}, which stand here. */
  static Statement alterEnum(Cursor cursor, int from, QualifiedName name) {
    if (cursor.accept(Keyword.RENAME)) {
      cursor.expect(Keyword.VALUE);
      StringConstant oldLabel = cursor.string();
      cursor.expect(Keyword.TO);
      StringConstant newLabel = cursor.string();
      return new AlterEnum(cursor.spanFrom(from), name, oldLabel, newLabel, false, null, false);
    }
    cursor.expect(Keyword.ADD, Keyword.VALUE);
    boolean ifNotExists = cursor.acceptIfNotExists();
    StringConstant label = cursor.string();
    boolean after = cursor.accept(Keyword.AFTER);
    StringConstant neighbor = after || cursor.accept(Keyword.BEFORE) ? cursor.string() : null;
    return new AlterEnum(cursor.spanFrom(from), name, null, label, ifNotExists, neighbor, after);
  }

  /** An action of ALTER DOMAIN, without RENAME, OWNER and SET SCHEMA. */
  static Statement alterDomain(Cursor cursor, int from, QualifiedName name) {
    int start = cursor.position();
    AlterDomainAction.Kind kind;
    Expression value = null;
    TableConstraint constraint = null;
    Identifier constraintName = null;
    boolean ifExists = false;
    boolean cascade = false;
    if (cursor.accept(Keyword.SET, Keyword.DEFAULT)) {
      kind = AlterDomainAction.Kind.SET_DEFAULT;
      value = ExpressionReader.read(cursor);
    } else if (cursor.accept(Keyword.DROP, Keyword.DEFAULT)) {
      kind = AlterDomainAction.Kind.DROP_DEFAULT;
    } else if (cursor.accept(Keyword.SET, Keyword.NOT, Keyword.NULL)) {
      kind = AlterDomainAction.Kind.SET_NOT_NULL;
    } else if (cursor.accept(Keyword.DROP, Keyword.NOT, Keyword.NULL)) {
      kind = AlterDomainAction.Kind.DROP_NOT_NULL;
    } else if (cursor.accept(Keyword.ADD)) {
      kind = AlterDomainAction.Kind.ADD_CONSTRAINT;
      constraint = ConstraintReader.readOfDomain(cursor);
      constraintName = constraint.name();
    } else if (cursor.accept(Keyword.DROP, Keyword.CONSTRAINT)) {
      kind = AlterDomainAction.Kind.DROP_CONSTRAINT;
      ifExists = cursor.acceptIfExists();
      constraintName = cursor.name();
      cascade = cursor.acceptCascade();
    } else {
      kind = AlterDomainAction.Kind.VALIDATE_CONSTRAINT;
      cursor.expect(Keyword.VALIDATE, Keyword.CONSTRAINT);
      constraintName = cursor.name();
    }
    AlterDomainAction action =
        new AlterDomainAction(
            kind, cursor.spanFrom(start), value, constraint, constraintName, ifExists, cascade);
    return new AlterDomain(cursor.spanFrom(from), name, action);
  }
}
