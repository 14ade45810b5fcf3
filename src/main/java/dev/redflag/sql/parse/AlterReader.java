package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.ast.AlterSequence;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ChangeOwner;
import dev.redflag.sql.ast.DependsOnExtension;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectSignature;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.SequenceOptions;
import dev.redflag.sql.ast.SetSchema;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Reads ALTER by the words after it, and RENAME, OWNER TO and SET SCHEMA of anything. */
final class AlterReader {

  private AlterReader() {}

  static Statement read(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.ALTER);
    ObjectType type = ObjectReader.acceptType(cursor);
    if (type == null) {
      cursor.position(from);
      return AlterObjectReader.read(cursor, null);
    }
    switch (type) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, INDEX, SEQUENCE -> {
        return cursor.at(Keyword.ALL, Keyword.IN, Keyword.TABLESPACE)
            ? AlterObjectReader.moveAll(cursor, type, from)
            : relation(cursor, type, from);
      }
      case TYPE -> {
        return type(cursor, from);
      }
      case DOMAIN -> {
        return domain(cursor, from);
      }
      case ROLE, USER_MAPPING -> {}
      default -> {
        Statement common = common(cursor, type, from);
        if (common != null) {
          return common;
        }
      }
    }
    cursor.position(from);
    return AlterObjectReader.read(cursor, type);
  }

  private static Statement relation(Cursor cursor, ObjectType type, int from) {
    boolean ifExists = cursor.acceptIfExists();
    boolean only = cursor.accept(Keyword.ONLY);
    QualifiedName name = RelationReader.name(cursor, only);
    switch (cursor.keyword()) {
      case Keyword.RENAME -> {
        return rename(cursor, type, name, ifExists, only, null, from);
      }
      case Keyword.SET -> {
        if (cursor.keyword(1) == Keyword.SCHEMA) {
          return setSchema(cursor, type, name, null, ifExists, from);
        }
      }
      case Keyword.NO, Keyword.DEPENDS -> {
        if (atDepends(cursor)) {
          return depends(cursor, type, new DropTarget(name, null, null, null), from);
        }
      }
      default -> {
        if (type == ObjectType.SEQUENCE) {
          SequenceOptions options = SequenceReader.read(cursor);
          if (!options.options().isEmpty()) {
            return new AlterSequence(cursor.spanFrom(from), name, ifExists, options);
          }
        }
      }
    }
    List<AlterTableAction> actions = AlterTableReader.actions(cursor, type);
    return new AlterTable(cursor.spanFrom(from), type, name, ifExists, only, actions);
  }

  private static Statement rename(
      Cursor cursor,
      ObjectType type,
      QualifiedName name,
      boolean ifExists,
      boolean only,
      ObjectSignature signature,
      int from) {
    cursor.expect(Keyword.RENAME);
    ObjectType renamed = type;
    Identifier part = null;
    if (!cursor.at(Keyword.TO)) {
      if (cursor.accept(Keyword.CONSTRAINT)) {
        renamed = type == ObjectType.DOMAIN ? ObjectType.DOMAIN_CONSTRAINT : ObjectType.CONSTRAINT;
      } else if (type == ObjectType.TYPE) {
        cursor.expect(Keyword.ATTRIBUTE);
        renamed = ObjectType.ATTRIBUTE;
      } else {
        cursor.accept(Keyword.COLUMN);
        renamed = ObjectType.COLUMN;
      }
      part = cursor.name();
    }
    cursor.expect(Keyword.TO);
    Identifier newName = cursor.name();
    boolean cascade = renamed == ObjectType.ATTRIBUTE && cursor.acceptCascade();
    return new Rename(
        cursor.spanFrom(from),
        renamed,
        type,
        name,
        part,
        newName,
        ifExists,
        cascade,
        only,
        signature);
  }

  private static Statement setSchema(
      Cursor cursor,
      ObjectType type,
      QualifiedName name,
      ObjectSignature signature,
      boolean ifExists,
      int from) {
    cursor.expect(Keyword.SET, Keyword.SCHEMA);
    Identifier schema = cursor.name();
    return new SetSchema(cursor.spanFrom(from), type, name, signature, schema, ifExists);
  }

  private static Statement type(Cursor cursor, int from) {
    QualifiedName name = TypeReader.read(cursor).name();
    switch (cursor.keyword()) {
      case Keyword.RENAME -> {
        return cursor.keyword(1) == Keyword.VALUE
            ? TypeStatementReader.alterEnum(cursor, from, name)
            : rename(cursor, ObjectType.TYPE, name, false, false, null, from);
      }
      case Keyword.OWNER -> {
        return owner(cursor, ObjectType.TYPE, name, null, from);
      }
      case Keyword.SET -> {
        if (cursor.keyword(1) == Keyword.SCHEMA) {
          return setSchema(cursor, ObjectType.TYPE, name, null, false, from);
        }
        return AlterObjectReader.typeOptions(cursor, from, name);
      }
      default -> {
        if (cursor.at(Keyword.ADD, Keyword.VALUE)) {
          return TypeStatementReader.alterEnum(cursor, from, name);
        }
      }
    }
    List<AlterTableAction> actions = AlterTableReader.actions(cursor, ObjectType.TYPE);
    return new AlterTable(cursor.spanFrom(from), ObjectType.TYPE, name, false, false, actions);
  }

  private static Statement domain(Cursor cursor, int from) {
    QualifiedName name = cursor.qualifiedName();
    if (cursor.at(Keyword.RENAME)) {
      return rename(cursor, ObjectType.DOMAIN, name, false, false, null, from);
    }
    if (cursor.at(Keyword.OWNER)) {
      return owner(cursor, ObjectType.DOMAIN, name, null, from);
    }
    return cursor.at(Keyword.SET, Keyword.SCHEMA)
        ? setSchema(cursor, ObjectType.DOMAIN, name, null, false, from)
        : TypeStatementReader.alterDomain(cursor, from, name);
  }

  private static Statement owner(
      Cursor cursor, ObjectType type, QualifiedName name, ObjectSignature signature, int from) {
    cursor.expect(Keyword.OWNER, Keyword.TO);
    Identifier owner = cursor.role();
    return new ChangeOwner(cursor.spanFrom(from), type, name, signature, owner);
  }

  private static boolean atDepends(Cursor cursor) {
    return cursor.at(Keyword.DEPENDS) || cursor.at(Keyword.NO, Keyword.DEPENDS);
  }

  private static Statement depends(Cursor cursor, ObjectType type, DropTarget target, int from) {
    boolean depends = !cursor.accept(Keyword.NO);
    cursor.expect(Keyword.DEPENDS);
    cursor.expect(Keyword.ON, Keyword.EXTENSION);
    Identifier extension = cursor.name();
    return new DependsOnExtension(
        cursor.spanFrom(from),
        type,
        target.name(),
        target.signature(),
        target.table(),
        extension,
        depends);
  }

  /** RENAME, OWNER TO, SET SCHEMA and DEPENDS of what is no relation and no type, or null. */
  private static Statement common(Cursor cursor, ObjectType type, int from) {
    boolean ifExists = cursor.acceptIfExists();
    DropTarget target = ObjectReader.target(cursor, type);
    if (cursor.at(Keyword.RENAME, Keyword.TO)) {
      if (target.table() == null) {
        return rename(cursor, type, target.name(), ifExists, false, target.signature(), from);
      }
      cursor.expect(Keyword.RENAME, Keyword.TO);
      Identifier newName = cursor.name();
      return new Rename(
          cursor.spanFrom(from),
          type,
          ObjectType.TABLE,
          target.table(),
          target.name().last(),
          newName,
          ifExists,
          false,
          false,
          null);
    }
    if (cursor.at(Keyword.OWNER, Keyword.TO)) {
      return owner(cursor, type, target.name(), target.signature(), from);
    }
    if (atDepends(cursor)) {
      return depends(cursor, type, target, from);
    }
    return cursor.at(Keyword.SET, Keyword.SCHEMA)
        ? setSchema(cursor, type, target.name(), target.signature(), ifExists, from)
        : null;
  }
}
