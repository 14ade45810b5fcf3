package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.AlterDefaultPrivileges;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.Grant;
import dev.redflag.sql.ast.GrantRole;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectSignature;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.Privilege;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Reads GRANT, REVOKE and ALTER DEFAULT PRIVILEGES. */
final class GrantReader {

  private final Cursor cursor;
  private final int from;
  private final List<Privilege> privileges = new ArrayList<>(2);
  private final List<Identifier> names = new ArrayList<>(2);
  private final List<Option> options = new ArrayList<>(0);
  private final List<QualifiedName> objects = new ArrayList<>(2);
  private final List<ObjectSignature> signatures = new ArrayList<>(0);
  private boolean grant;
  private boolean grantOption;
  private boolean allInSchema;

  private GrantReader(Cursor cursor) {
    this.cursor = cursor;
    this.from = cursor.position();
  }

  /** GRANT or REVOKE, of privileges or of roles. */
  static Statement read(Cursor cursor) {
    return new GrantReader(cursor).statement();
  }

  /** ALTER DEFAULT PRIVILEGES. */
  static Statement alterDefault(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.ALTER, Keyword.DEFAULT);
    cursor.expect(Keyword.PRIVILEGES);
    List<Identifier> roles = new ArrayList<>(1);
    List<Identifier> schemas = new ArrayList<>(1);
    while (!cursor.at(Keyword.GRANT) && !cursor.at(Keyword.REVOKE)) {
      if (cursor.accept(Keyword.IN)) {
        cursor.expect(Keyword.SCHEMA);
        schemas.addAll(cursor.names());
        continue;
      }
      cursor.expect(Keyword.FOR);
      if (!cursor.accept(Keyword.ROLE)) {
        cursor.expect(Keyword.USER);
      }
      roles.addAll(RoleReader.roles(cursor));
    }
    Grant grant = new GrantReader(cursor).defaultAction();
    return new AlterDefaultPrivileges(
        cursor.spanFrom(from), List.copyOf(roles), List.copyOf(schemas), grant);
  }

  private Statement statement() {
    head();
    if (!cursor.accept(Keyword.ON)) {
      return role();
    }
    ObjectType type = target();
    return grant(type);
  }

  private Grant defaultAction() {
    head();
    cursor.expect(Keyword.ON);
    ObjectType type =
        switch (cursor.keyword()) {
          case Keyword.TABLES -> ObjectType.TABLE;
          case Keyword.SEQUENCES -> ObjectType.SEQUENCE;
          case Keyword.FUNCTIONS -> ObjectType.FUNCTION;
          case Keyword.ROUTINES -> ObjectType.ROUTINE;
          case Keyword.TYPES -> ObjectType.TYPE;
          case Keyword.SCHEMAS -> ObjectType.SCHEMA;
          case Keyword.LARGE -> {
            cursor.advance();
            yield ObjectType.LARGE_OBJECT;
          }
          default -> throw cursor.unexpected();
        };
    if (type == ObjectType.LARGE_OBJECT) {
      cursor.expect(Keyword.OBJECTS);
    } else {
      cursor.advance();
    }
    return grant(type);
  }

  /** Everything before ON, or before TO and FROM if roles are granted. */
  private void head() {
    grant = cursor.accept(Keyword.GRANT);
    if (!grant) {
      cursor.expect(Keyword.REVOKE);
      if (cursor.accept(Keyword.GRANT, Keyword.OPTION, Keyword.FOR)) {
        grantOption = true;
      } else if (cursor.keyword(1) == Keyword.OPTION && cursor.keyword(2) == Keyword.FOR) {
        int option = cursor.position();
        String name = cursor.name().value();
        cursor.expect(Keyword.OPTION, Keyword.FOR);
        options.add(new Option(name, "OPTION", cursor.spanFrom(option)));
      }
    }
    if (cursor.accept(Keyword.ALL)) {
      cursor.accept(Keyword.PRIVILEGES);
      if (cursor.at(TokenKind.OPEN_PAREN)) {
        privileges.add(new Privilege("ALL", cursor.namesInParens()));
      }
      return;
    }
    do {
      privilege();
    } while (cursor.accept(TokenKind.COMMA));
  }

  private void privilege() {
    String name;
    switch (cursor.keyword()) {
      case Keyword.SELECT, Keyword.REFERENCES, Keyword.CREATE -> {
        name = Keyword.name(cursor.keyword());
        names.add(cursor.label());
      }
      case Keyword.ALTER -> {
        if (cursor.accept(Keyword.ALTER, Keyword.SYSTEM)) {
          name = "ALTER SYSTEM";
        } else {
          names.add(cursor.name());
          name = "ALTER";
        }
      }
      default -> {
        Identifier word = cursor.name();
        names.add(word);
        name = word.quoted() ? word.value() : word.value().toUpperCase(Locale.ROOT);
      }
    }
    List<Identifier> columns = cursor.at(TokenKind.OPEN_PAREN) ? cursor.namesInParens() : List.of();
    privileges.add(new Privilege(name, columns));
  }

  private Statement role() {
    if (names.size() != privileges.size() || names.isEmpty()) {
      throw cursor.unexpected();
    }
    cursor.expect(grant ? Keyword.TO : Keyword.FROM);
    List<Identifier> grantees = RoleReader.roles(cursor);
    if (grant && cursor.accept(Keyword.WITH)) {
      do {
        roleOption();
      } while (cursor.accept(TokenKind.COMMA));
    }
    Identifier grantor = grantedBy();
    boolean cascade = !grant && cursor.acceptCascade();
    return new GrantRole(
        cursor.spanFrom(from),
        grant,
        List.copyOf(names),
        grantees,
        List.copyOf(options),
        cascade,
        grantor);
  }

  private void roleOption() {
    int first = cursor.position();
    String name = cursor.label().value();
    String value = cursor.text().toUpperCase(Locale.ROOT);
    switch (cursor.keyword()) {
      case Keyword.OPTION, Keyword.TRUE, Keyword.FALSE -> cursor.advance();
      default -> throw cursor.unexpected();
    }
    options.add(new Option(name, value, cursor.spanFrom(first)));
  }

  private Identifier grantedBy() {
    if (!cursor.accept(Keyword.GRANTED)) {
      return null;
    }
    cursor.expect(Keyword.BY);
    return cursor.role();
  }

  private ObjectType target() {
    if (cursor.accept(Keyword.ALL)) {
      ObjectType type =
          switch (cursor.keyword()) {
            case Keyword.TABLES -> ObjectType.TABLE;
            case Keyword.SEQUENCES -> ObjectType.SEQUENCE;
            case Keyword.FUNCTIONS -> ObjectType.FUNCTION;
            case Keyword.PROCEDURES -> ObjectType.PROCEDURE;
            case Keyword.ROUTINES -> ObjectType.ROUTINE;
            default -> throw cursor.unexpected();
          };
      cursor.advance();
      cursor.expect(Keyword.IN, Keyword.SCHEMA);
      allInSchema = true;
      objects.addAll(cursor.qualifiedNames());
      return type;
    }
    ObjectType type = targetType();
    do {
      if (type == ObjectType.LARGE_OBJECT) {
        objects.add(ObjectReader.target(cursor, type).name());
      } else if (type == ObjectType.TYPE || type == ObjectType.DOMAIN) {
        objects.add(cursor.qualifiedName());
      } else {
        DropTarget target = ObjectReader.target(cursor, type);
        objects.add(target.name());
        if (isRoutine(type)) {
          signatures.add(target.signature());
        }
      }
    } while (cursor.accept(TokenKind.COMMA));
    return type;
  }

  private static boolean isRoutine(ObjectType type) {
    return switch (type) {
      case FUNCTION, PROCEDURE, ROUTINE -> true;
      default -> false;
    };
  }

  private ObjectType targetType() {
    switch (cursor.keyword()) {
      case Keyword.TABLE,
          Keyword.SEQUENCE,
          Keyword.FUNCTION,
          Keyword.PROCEDURE,
          Keyword.ROUTINE,
          Keyword.DATABASE,
          Keyword.DOMAIN,
          Keyword.LANGUAGE,
          Keyword.SCHEMA,
          Keyword.TABLESPACE,
          Keyword.TYPE -> {
        return endsName() ? ObjectType.TABLE : ObjectReader.acceptType(cursor);
      }
      case Keyword.LARGE -> {
        return cursor.accept(Keyword.LARGE, Keyword.OBJECT)
            ? ObjectType.LARGE_OBJECT
            : ObjectType.TABLE;
      }
      case Keyword.PARAMETER -> {
        if (cursor.kind(1) == TokenKind.WORD) {
          cursor.advance();
          return ObjectType.PARAMETER;
        }
        return ObjectType.TABLE;
      }
      case Keyword.FOREIGN -> {
        if (cursor.accept(Keyword.FOREIGN, Keyword.SERVER)) {
          return ObjectType.SERVER;
        }
        cursor.expect(Keyword.FOREIGN, Keyword.DATA);
        cursor.expect(Keyword.WRAPPER);
        return ObjectType.FOREIGN_DATA_WRAPPER;
      }
      default -> {
        return ObjectType.TABLE;
      }
    }
  }

  /** Whether the word here is the name of a table, and not the kind of what is named behind it. */
  private boolean endsName() {
    TokenKind next = cursor.kind(1);
    return next == TokenKind.DOT
        || next == TokenKind.COMMA
        || cursor.keyword(1) == Keyword.TO
        || cursor.keyword(1) == Keyword.FROM;
  }

  private Grant grant(ObjectType type) {
    cursor.expect(grant ? Keyword.TO : Keyword.FROM);
    List<Identifier> grantees = new ArrayList<>(2);
    do {
      cursor.accept(Keyword.GROUP);
      grantees.add(cursor.role());
    } while (cursor.accept(TokenKind.COMMA));
    if (grant && cursor.accept(Keyword.WITH)) {
      cursor.expect(Keyword.GRANT, Keyword.OPTION);
      grantOption = true;
    }
    Identifier grantor = grantedBy();
    boolean cascade = !grant && cursor.acceptCascade();
    return new Grant(
        cursor.spanFrom(from),
        grant,
        List.copyOf(privileges),
        type,
        allInSchema,
        List.copyOf(objects),
        List.copyOf(grantees),
        grantOption,
        cascade,
        Collections.unmodifiableList(signatures),
        grantor);
  }
}
