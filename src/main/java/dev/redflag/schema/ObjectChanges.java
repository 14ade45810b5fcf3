package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.sql.ast.AlterPolicy;
import dev.redflag.sql.ast.AlterSequence;
import dev.redflag.sql.ast.CreatePolicy;
import dev.redflag.sql.ast.CreateSequence;
import dev.redflag.sql.ast.CreateTrigger;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** Sequences, triggers and policies, and statements that only name what is there. */
final class ObjectChanges {

  private ObjectChanges() {}

  // ---- sequences

  static void create(Transition transition, CreateSequence statement) {
    RelationName name = transition.newName(statement.name());
    if (name == null
        || !new Creation(transition)
            .isFree(statement.name().last(), name, statement.ifNotExists())) {
      return;
    }
    SequenceOptions options = statement.options();
    DataType type =
        options.type() == null ? DataType.builtIn("int8") : transition.type(options.type());
    SequenceCheck.check(transition, options, type, true);
    transition.schema =
        transition.schema.with(
            new Sequence(
                name,
                type,
                owner(transition, options.ownedBy(), name),
                false,
                transition.at(statement.name().span()),
                transition.inDoubt(statement.ifNotExists(), transition.schema.fateOf(name))));
  }

  /** The column after OWNED BY; null for NONE or none. */
  private static ColumnName owner(
      Transition transition, QualifiedName ownedBy, RelationName sequence) {
    if (ownedBy == null) {
      return null;
    }
    if (ownedBy.parts().size() < 2) {
      transition.refuse(ownedBy.span(), "42601", "OWNED BY names a table and a column");
      return null;
    }
    int last = ownedBy.parts().size() - 1;
    QualifiedName tableName = new QualifiedName(ownedBy.parts().subList(0, last));
    Table table = transition.table(tableName, false);
    if (table == null) {
      return null;
    }
    transition.column(table.name(), ownedBy.last());
    if (table.madeAt() != null
        && !table.perhaps()
        && !table.name().schema().equals(sequence.schema())) {
      transition.refuse(
          ownedBy.span(), "55000", "a sequence is owned by a column of a table of its own schema");
    }
    return new ColumnName(table.name(), ownedBy.last().value());
  }

  static void alter(Transition transition, AlterSequence statement) {
    Relation relation =
        transition.relation(statement.name(), ObjectType.SEQUENCE, "42P01", statement.ifExists());
    if (!(relation instanceof Sequence sequence)) {
      RelationKinds.demand(transition, statement.name(), relation, ObjectType.SEQUENCE);
      return;
    }
    SequenceOptions options = statement.options();
    DataType type = options.type() == null ? sequence.type() : transition.type(options.type());
    SequenceCheck.check(transition, options, type, false);
    ColumnName owner = sequence.ownedBy();
    for (Option option : options.options()) {
      if (option.name().equals("owned by")) {
        if (sequence.identity() && sequence.madeAt() != null && !sequence.perhaps()) {
          transition.refuse(
              option.span(), "0A000", "the sequence of an identity column keeps its owner");
        }
        owner = owner(transition, options.ownedBy(), sequence.name());
      }
    }
    transition.schema =
        transition.schema.with(
            new Sequence(
                sequence.name(),
                type,
                owner,
                sequence.identity(),
                sequence.madeAt(),
                sequence.perhaps() || transition.conditional));
  }

  // ---- triggers

  static void create(Transition transition, CreateTrigger statement) {
    Relation relation = transition.relation(statement.table(), ObjectType.TABLE, "42P01", false);
    if (!(relation instanceof Table table)) {
      FunctionLookup.trigger(transition, statement.function());
      TriggerCheck.checkView(transition, relation, statement);
      return;
    }
    String name = statement.name().value();
    Trigger existing = table.triggers().get(name);
    if (existing != null && !statement.orReplace()) {
      if (transition.conditional) {
        return;
      }
      if (!existing.perhaps() && !table.perhaps()) {
        transition.conflict(
            new Conflict.DuplicateObject(
                statement.name().span(),
                "42710",
                ObjectType.TRIGGER,
                name,
                table.name(),
                existing.madeAt()));
      }
    }
    FunctionLookup.trigger(transition, statement.function());
    TriggerCheck.check(transition, table, statement);
    List<String> columns = new ArrayList<>(statement.updateColumns().size());
    for (Identifier column : statement.updateColumns()) {
      Column found = transition.column(table.name(), column);
      if (columns.contains(column.value()) && found != null) {
        transition.conflict(
            new Conflict.DuplicateColumn(
                column.span(), table.name(), column.value(), found.madeAt()));
      }
      columns.add(column.value());
    }
    ExpressionCheck.condition(
        transition,
        table.name(),
        statement.when(),
        TableScope.ofRows(transition, transition.schema.table(table.name())),
        ExpressionPlace.TRIGGER);
    if (statement.when() != null) {
      for (String column : Mentions.columns(statement.when(), OrderedMap.copyOf(table.columns()))) {
        if (!columns.contains(column)) {
          columns.add(column);
        }
      }
    }
    Trigger trigger =
        new Trigger(
            name,
            columns,
            function(transition, statement.function()),
            statement.forEachRow(),
            statement.constraint(),
            true,
            false,
            transition.at(statement.name().span()),
            transition.conditional);
    put(transition, table.name(), trigger);
  }

  private static RelationName function(Transition transition, QualifiedName name) {
    List<Function> named = transition.schema.functions(name, transition.session);
    return named.isEmpty() ? transition.fullName(name) : named.get(0).name();
  }

  private static void put(Transition transition, RelationName tableName, Trigger trigger) {
    Table.Draft draft = new Table.Draft(transition.schema.table(tableName));
    draft.triggers = draft.triggers.with(trigger.name(), trigger);
    transition.schema = transition.schema.with(draft.table());
    if (!draft.partitioned || !trigger.forEachRow()) {
      return;
    }
    for (Table child : transition.schema.childrenOf(tableName)) {
      put(transition, child.name(), Triggers.inherited(trigger));
    }
  }

  // ---- policies

  static void create(Transition transition, CreatePolicy statement) {
    Relation relation = transition.relation(statement.table(), ObjectType.TABLE, "42P01", false);
    if (!(relation instanceof Table table)) {
      if (relation != null && !relation.perhaps()) {
        transition.conflict(
            new Conflict.WrongRelation(statement.table().span(), ObjectType.TABLE, relation));
      }
      return;
    }
    PolicyCheck.command(transition, statement);
    String name = statement.name().value();
    Policy existing = table.policies().get(name);
    if (existing != null) {
      if (transition.conditional) {
        return;
      }
      if (!existing.perhaps() && !table.perhaps()) {
        transition.conflict(
            new Conflict.DuplicateObject(
                statement.name().span(),
                "42710",
                ObjectType.POLICY,
                name,
                table.name(),
                existing.madeAt()));
      }
    }
    PolicyCheck.check(transition, table, statement.using());
    PolicyCheck.check(transition, table, statement.check());
    put(
        transition,
        table,
        new Policy(
            name,
            statement.permissive(),
            statement.command(),
            values(statement.roles()),
            statement.using(),
            statement.check(),
            columns(table, statement.using(), statement.check()),
            transition.at(statement.name().span()),
            transition.conditional));
  }

  static void alter(Transition transition, AlterPolicy statement) {
    Table table = transition.table(statement.table(), false);
    if (table == null) {
      return;
    }
    Policy policy = table.policies().get(statement.name().value());
    if (policy == null) {
      MissingParts.policy(transition, table, statement.name());
      return;
    }
    PolicyCheck.check(transition, table, statement.using());
    PolicyCheck.check(transition, table, statement.check());
    Expression using = statement.using() == null ? policy.using() : statement.using();
    Expression check = statement.check() == null ? policy.check() : statement.check();
    put(
        transition,
        table,
        new Policy(
            policy.name(),
            policy.permissive(),
            policy.command(),
            statement.roles().isEmpty() ? policy.roles() : values(statement.roles()),
            using,
            check,
            columns(table, using, check),
            policy.madeAt(),
            policy.perhaps() || transition.conditional));
  }

  private static void put(Transition transition, Table table, Policy policy) {
    Table.Draft draft = new Table.Draft(table);
    draft.policies = draft.policies.with(policy.name(), policy);
    transition.schema = transition.schema.with(draft.table());
  }

  /** The columns that the expressions name for sure: a query inside may mean another table's. */
  private static List<String> columns(Table table, Expression using, Expression check) {
    List<String> columns = new ArrayList<>();
    for (Expression expression : new Expression[] {using, check}) {
      if (expression != null && !Expressions.names(expression, "select")) {
        for (String column : Mentions.columns(expression, OrderedMap.copyOf(table.columns()))) {
          if (!columns.contains(column)) {
            columns.add(column);
          }
        }
      }
    }
    return columns;
  }

  private static List<String> values(List<Identifier> identifiers) {
    List<String> values = new ArrayList<>(identifiers.size());
    for (Identifier identifier : identifiers) {
      values.add(identifier.value());
    }
    return values;
  }

  // ---- statements that name what is there

  static void name(Transition transition, List<QualifiedName> tables) {
    for (QualifiedName table : tables) {
      transition.relation(table, ObjectType.TABLE, "42P01", false);
    }
  }
}
