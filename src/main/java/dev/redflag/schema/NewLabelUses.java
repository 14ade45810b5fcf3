package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterPolicy;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Assignment;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.CreateMaterializedView;
import dev.redflag.sql.ast.CreatePolicy;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.CreateTableAs;
import dev.redflag.sql.ast.CreateView;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.InsertSource;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Select;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.SetDefault;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TableConstraint;
import dev.redflag.sql.ast.Update;
import java.util.ArrayList;
import java.util.List;

/** Finds where a statement makes a value of an enum label that its own transaction added. */
final class NewLabelUses {

  private final Transition transition;
  private final NewLabels labels;

  private NewLabelUses(Transition transition) {
    this.transition = transition;
    this.labels = new NewLabels(transition);
  }

  /** Checks a statement that is about to be applied. */
  static void check(Transition transition, Statement statement) {
    if (!transition.session.newLabels().isEmpty() && transition.judging()) {
      new NewLabelUses(transition).check(statement);
    }
  }

  private void check(Statement statement) {
    if (statement instanceof AlterTable alter) {
      for (AlterTableAction action : alter.actions()) {
        check(action, table(alter.name()));
      }
    } else if (statement instanceof CreateTable create) {
      for (ColumnDefinition column : create.columns()) {
        check(column);
      }
    } else if (statement instanceof CreateIndex create) {
      condition(create.predicate(), table(create.table()));
    } else if (statement instanceof Update update) {
      check(update);
    } else if (statement instanceof Delete delete) {
      condition(delete.where(), table(delete.table()));
    } else if (statement instanceof Insert insert) {
      check(insert);
    } else if (statement instanceof CreatePolicy create) {
      condition(create.using(), table(create.table()));
      condition(create.check(), table(create.table()));
    } else if (statement instanceof AlterPolicy alter) {
      condition(alter.using(), table(alter.table()));
      condition(alter.check(), table(alter.table()));
    } else if (statement instanceof Select select) {
      query(select.query());
    } else if (statement instanceof CreateView create) {
      query(create.query());
    } else if (statement instanceof CreateMaterializedView create) {
      query(create.query());
    } else if (statement instanceof CreateTableAs create) {
      query(create.query());
    }
  }

  private Table table(QualifiedName name) {
    return transition.schema.table(name, transition.session);
  }

  private void check(AlterTableAction action, Table table) {
    if (action instanceof AddColumn add) {
      check(add.column());
    } else if (action instanceof SetDefault set) {
      labels.check(set.value(), type(table, set.column()), transition.scope());
    } else if (action instanceof SetDataType change) {
      DataType type = transition.scope().type(change.type());
      labels.check(change.using(), type, transition.scope(table));
    } else if (action instanceof AddConstraint add
        && add.constraint() instanceof TableConstraint.Check check) {
      condition(check.condition(), table);
    }
  }

  private void check(ColumnDefinition column) {
    if (column.type() == null) {
      return;
    }
    DataType type = transition.scope().type(column.type());
    for (ColumnConstraint constraint : column.constraints()) {
      if (constraint instanceof ColumnConstraint.Default value) {
        labels.check(value.value(), type, transition.scope());
      } else if (constraint instanceof ColumnConstraint.Check check) {
        labels.check(check.condition(), null, scopeOf(column, type));
      }
    }
  }

  /** What names mean in the check of a column that is about to be made. */
  private ExpressionScope scopeOf(ColumnDefinition column, DataType type) {
    Table.Draft table = new Table.Draft(new RelationName("", ""));
    Column.Draft draft = new Column.Draft(column.name().value());
    draft.type = type;
    table.columns = table.columns.with(column.name().value(), draft.column());
    return transition.scope(table.table());
  }

  private void condition(Expression condition, Table table) {
    labels.check(condition, null, transition.scope(table));
  }

  private void check(Update update) {
    Table table = table(update.table());
    for (Assignment assignment : update.assignments()) {
      DataType type =
          assignment.columns().size() == 1 ? type(table, assignment.columns().get(0)) : null;
      labels.check(assignment.value(), type, transition.scope(table));
    }
    condition(update.where(), table);
  }

  private static DataType type(Table table, Identifier column) {
    Column found = table == null ? null : table.column(column.value());
    return found == null || found.perhaps() ? null : found.type();
  }

  private void query(Expression query) {
    labels.checkCasts(query.tokens(), query.first(), query.end(), transition.scope());
  }

  // ---- INSERT

  private void check(Insert insert) {
    query(insert.whole());
    Table table = table(insert.table());
    if (insert.source() != InsertSource.VALUES || table == null) {
      return;
    }
    List<DataType> types = types(insert, table);
    Tokens tokens = insert.whole().tokens();
    int at = insert.whole().first();
    int end = insert.whole().end();
    while (at < end && tokens.keyword(at) != Keyword.VALUES) {
      at++;
    }
    for (at++; at < end && tokens.kind(at) == TokenKind.OPEN_PAREN; at++) {
      at = row(tokens, at + 1, end, types);
      if (at >= end || tokens.kind(at) != TokenKind.COMMA) {
        return;
      }
    }
  }

  private static List<DataType> types(Insert insert, Table table) {
    List<DataType> types = new ArrayList<>();
    if (!insert.columns().isEmpty()) {
      for (Identifier column : insert.columns()) {
        types.add(type(table, column));
      }
    } else if (table.closed()) {
      for (Column column : table.columns().values()) {
        types.add(column.perhaps() ? null : column.type());
      }
    }
    return types;
  }

  /** Checks the values from {@code first} on; gives the index after the row. */
  private int row(Tokens tokens, int first, int end, List<DataType> types) {
    int column = 0;
    int from = first;
    int depth = 0;
    for (int at = first; at < end; at++) {
      switch (tokens.kind(at)) {
        case OPEN_PAREN, OPEN_BRACKET -> depth++;
        case CLOSE_PAREN, CLOSE_BRACKET -> {
          depth--;
          if (depth < 0) {
            value(tokens, from, at, column, types);
            return at + 1;
          }
        }
        case COMMA -> {
          if (depth == 0) {
            value(tokens, from, at, column, types);
            column++;
            from = at + 1;
          }
        }
        default -> {}
      }
    }
    return end;
  }

  private void value(Tokens tokens, int from, int to, int column, List<DataType> types) {
    if (to > from && column < types.size()) {
      labels.check(new Expression(tokens, from, to), types.get(column), transition.scope());
    }
  }
}
