package dev.redflag.sql.parse;

import dev.redflag.source.Span;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterConstraint;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.AttachPartition;
import dev.redflag.sql.ast.ChangeOptions;
import dev.redflag.sql.ast.ClusterOn;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.ConstraintFlags;
import dev.redflag.sql.ast.DetachPartition;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.DropConstraint;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Inherit;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.OfType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.OptionChange;
import dev.redflag.sql.ast.OwnerTo;
import dev.redflag.sql.ast.PartitionBound;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.ReplicaIdentity;
import dev.redflag.sql.ast.SetAccessMethod;
import dev.redflag.sql.ast.SetLogged;
import dev.redflag.sql.ast.SetOptions;
import dev.redflag.sql.ast.SetTablespace;
import dev.redflag.sql.ast.SetWithoutOids;
import dev.redflag.sql.ast.SwitchRowSecurity;
import dev.redflag.sql.ast.SwitchRule;
import dev.redflag.sql.ast.SwitchTrigger;
import dev.redflag.sql.ast.TableConstraint;
import dev.redflag.sql.ast.UnreadAction;
import dev.redflag.sql.ast.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;

/** Reads the actions of ALTER TABLE and of the statements that share its grammar. */
final class AlterTableReader {

  private final Cursor cursor;
  private final ObjectType type;

  private AlterTableReader(Cursor cursor, ObjectType type) {
    this.cursor = cursor;
    this.type = type;
  }

  /** The actions to the end of the statement; one that cannot be read does not spoil the next. */
  static List<AlterTableAction> actions(Cursor cursor, ObjectType type) {
    AlterTableReader reader = new AlterTableReader(cursor, type);
    List<AlterTableAction> actions = new ArrayList<>(2);
    do {
      actions.add(reader.actionOrUnread());
    } while (cursor.accept(TokenKind.COMMA));
    return List.copyOf(actions);
  }

  private AlterTableAction actionOrUnread() {
    int from = cursor.position();
    Span trouble;
    try {
      AlterTableAction action = action();
      if (cursor.atEnd() || cursor.at(TokenKind.COMMA)) {
        return action;
      }
      trouble = cursor.unexpected().trouble();
    } catch (UnreadException e) {
      trouble = e.trouble();
    }
    cursor.position(from);
    skipToNextAction();
    if (cursor.position() == from) {
      throw cursor.unexpected();
    }
    return new UnreadAction(cursor.spanFrom(from), trouble);
  }

  private void skipToNextAction() {
    int depth = 0;
    while (!cursor.atEnd() && !(depth == 0 && cursor.at(TokenKind.COMMA))) {
      switch (cursor.kind()) {
        case OPEN_PAREN, OPEN_BRACKET -> depth++;
        case CLOSE_PAREN, CLOSE_BRACKET -> depth = Math.max(0, depth - 1);
        default -> {}
      }
      cursor.advance();
    }
  }

  private AlterTableAction action() {
    int from = cursor.position();
    switch (cursor.keyword()) {
      case Keyword.ADD -> {
        return add();
      }
      case Keyword.DROP -> {
        return drop();
      }
      case Keyword.ALTER -> {
        return alter();
      }
      case Keyword.SET -> {
        return set();
      }
      case Keyword.RESET -> {
        cursor.advance();
        List<Option> options = OptionReader.inParens(cursor);
        return new SetOptions(cursor.spanFrom(from), true, options);
      }
      case Keyword.VALIDATE -> {
        cursor.expect(Keyword.VALIDATE, Keyword.CONSTRAINT);
        Identifier name = cursor.name();
        return new ValidateConstraint(cursor.spanFrom(from), name);
      }
      case Keyword.OWNER -> {
        cursor.expect(Keyword.OWNER, Keyword.TO);
        Identifier owner = cursor.role();
        return new OwnerTo(cursor.spanFrom(from), owner);
      }
      case Keyword.ENABLE, Keyword.DISABLE, Keyword.FORCE -> {
        return switchOn();
      }
      case Keyword.NO -> {
        return no();
      }
      case Keyword.INHERIT -> {
        cursor.advance();
        QualifiedName parent = cursor.qualifiedName();
        return new Inherit(cursor.spanFrom(from), parent, true);
      }
      case Keyword.ATTACH, Keyword.DETACH -> {
        return partition();
      }
      case Keyword.CLUSTER -> {
        cursor.expect(Keyword.CLUSTER, Keyword.ON);
        Identifier index = cursor.name();
        return new ClusterOn(cursor.spanFrom(from), index);
      }
      case Keyword.REPLICA -> {
        return replicaIdentity();
      }
      case Keyword.OF -> {
        cursor.advance();
        QualifiedName ofType = cursor.qualifiedName();
        return new OfType(cursor.spanFrom(from), ofType);
      }
      case Keyword.NOT -> {
        cursor.expect(Keyword.NOT, Keyword.OF);
        return new OfType(cursor.spanFrom(from), null);
      }
      case Keyword.OPTIONS -> {
        List<OptionChange> options = ForeignReader.changes(cursor);
        return new ChangeOptions(cursor.spanFrom(from), options);
      }
      default -> throw cursor.unexpected();
    }
  }

  private AlterTableAction add() {
    int from = cursor.position();
    cursor.advance();
    if (type == ObjectType.TYPE) {
      cursor.expect(Keyword.ATTRIBUTE);
      ColumnDefinition attribute = ColumnReader.readAttribute(cursor);
      boolean cascade = cursor.acceptCascade();
      return new AddColumn(cursor.spanFrom(from), attribute, false, cascade);
    }
    if (ConstraintReader.at(cursor)) {
      TableConstraint constraint = ConstraintReader.read(cursor);
      return new AddConstraint(cursor.spanFrom(from), constraint);
    }
    cursor.accept(Keyword.COLUMN);
    boolean ifNotExists = cursor.acceptIfNotExists();
    ColumnDefinition column = ColumnReader.read(cursor);
    return new AddColumn(cursor.spanFrom(from), column, ifNotExists, false);
  }

  private AlterTableAction drop() {
    int from = cursor.position();
    cursor.advance();
    if (cursor.accept(Keyword.CONSTRAINT)) {
      boolean ifExists = cursor.acceptIfExists();
      Identifier name = cursor.name();
      boolean cascade = cursor.acceptCascade();
      return new DropConstraint(cursor.spanFrom(from), name, ifExists, cascade);
    }
    if (type == ObjectType.TYPE) {
      cursor.expect(Keyword.ATTRIBUTE);
    } else {
      cursor.accept(Keyword.COLUMN);
    }
    boolean ifExists = cursor.acceptIfExists();
    Identifier column = cursor.name();
    boolean cascade = cursor.acceptCascade();
    return new DropColumn(cursor.spanFrom(from), column, ifExists, cascade);
  }

  private AlterTableAction alter() {
    int from = cursor.position();
    cursor.advance();
    if (cursor.accept(Keyword.CONSTRAINT)) {
      Identifier name = cursor.name();
      ConstraintAttributes attributes = new ConstraintAttributes();
      ConstraintFlags flags = attributes.read(cursor, false);
      boolean inherit = cursor.accept(Keyword.INHERIT);
      return new AlterConstraint(
          cursor.spanFrom(from),
          name,
          flags,
          attributes.saysDeferrability(),
          attributes.saysEnforcement(),
          inherit || flags.noInherit());
    }
    if (type == ObjectType.TYPE) {
      cursor.expect(Keyword.ATTRIBUTE);
    } else {
      cursor.accept(Keyword.COLUMN);
    }
    return AlterColumnReader.read(cursor, from, type == ObjectType.TYPE);
  }

  private AlterTableAction set() {
    int from = cursor.position();
    cursor.advance();
    switch (cursor.keyword()) {
      case Keyword.LOGGED, Keyword.UNLOGGED -> {
        boolean logged = cursor.accept(Keyword.LOGGED);
        if (!logged) {
          cursor.advance();
        }
        return new SetLogged(cursor.spanFrom(from), logged);
      }
      case Keyword.WITHOUT -> {
        cursor.advance();
        if (cursor.accept(Keyword.OIDS)) {
          return new SetWithoutOids(cursor.spanFrom(from));
        }
        cursor.expect(Keyword.CLUSTER);
        return new ClusterOn(cursor.spanFrom(from), null);
      }
      case Keyword.ACCESS -> {
        cursor.expect(Keyword.ACCESS, Keyword.METHOD);
        Identifier method = cursor.accept(Keyword.DEFAULT) ? null : cursor.name();
        return new SetAccessMethod(cursor.spanFrom(from), method);
      }
      case Keyword.TABLESPACE -> {
        cursor.advance();
        Identifier tablespace = cursor.name();
        return new SetTablespace(cursor.spanFrom(from), tablespace);
      }
      default -> {
        List<Option> options = OptionReader.inParens(cursor);
        return new SetOptions(cursor.spanFrom(from), false, options);
      }
    }
  }

  private AlterTableAction no() {
    int from = cursor.position();
    cursor.advance();
    if (cursor.accept(Keyword.INHERIT)) {
      QualifiedName parent = cursor.qualifiedName();
      return new Inherit(cursor.spanFrom(from), parent, false);
    }
    cursor.expect(Keyword.FORCE);
    rowLevelSecurity();
    return new SwitchRowSecurity(cursor.spanFrom(from), false, true);
  }

  private AlterTableAction switchOn() {
    int from = cursor.position();
    boolean force = cursor.at(Keyword.FORCE);
    boolean enable = !cursor.at(Keyword.DISABLE);
    cursor.advance();
    if (force || cursor.at(Keyword.ROW)) {
      rowLevelSecurity();
      return new SwitchRowSecurity(cursor.spanFrom(from), enable, force);
    }
    String which = null;
    if (enable && cursor.accept(Keyword.ALWAYS)) {
      which = "ALWAYS";
    } else if (enable && cursor.accept(Keyword.REPLICA)) {
      which = "REPLICA";
    }
    if (cursor.accept(Keyword.RULE)) {
      Identifier rule = cursor.name();
      return new SwitchRule(cursor.spanFrom(from), enable, rule, which);
    }
    cursor.expect(Keyword.TRIGGER);
    if (which == null && cursor.accept(Keyword.ALL)) {
      return new SwitchTrigger(cursor.spanFrom(from), enable, null, "ALL");
    }
    if (which == null && cursor.accept(Keyword.USER)) {
      return new SwitchTrigger(cursor.spanFrom(from), enable, null, "USER");
    }
    Identifier trigger = cursor.name();
    return new SwitchTrigger(cursor.spanFrom(from), enable, trigger, which);
  }

  private void rowLevelSecurity() {
    cursor.expect(Keyword.ROW);
    cursor.expect(Keyword.LEVEL);
    cursor.expect(Keyword.SECURITY);
  }

  private AlterTableAction partition() {
    int from = cursor.position();
    boolean attach = cursor.at(Keyword.ATTACH);
    cursor.advance();
    cursor.expect(Keyword.PARTITION);
    QualifiedName partition = cursor.qualifiedName();
    if (attach) {
      PartitionBound bound = type == ObjectType.INDEX ? null : BoundReader.read(cursor);
      return new AttachPartition(cursor.spanFrom(from), partition, bound);
    }
    boolean concurrently = cursor.accept(Keyword.CONCURRENTLY);
    boolean finalizing = !concurrently && cursor.accept(Keyword.FINALIZE);
    return new DetachPartition(cursor.spanFrom(from), partition, concurrently, finalizing);
  }

  private AlterTableAction replicaIdentity() {
    int from = cursor.position();
    cursor.expect(Keyword.REPLICA, Keyword.IDENTITY);
    if (cursor.accept(Keyword.USING, Keyword.INDEX)) {
      Identifier index = cursor.name();
      return new ReplicaIdentity(cursor.spanFrom(from), "USING INDEX", index);
    }
    String mode =
        switch (cursor.keyword()) {
          case Keyword.FULL -> "FULL";
          case Keyword.NOTHING -> "NOTHING";
          case Keyword.DEFAULT -> "DEFAULT";
          default -> throw cursor.unexpected();
        };
    cursor.advance();
    return new ReplicaIdentity(cursor.spanFrom(from), mode, null);
  }
}
