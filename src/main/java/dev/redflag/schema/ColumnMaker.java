package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** Makes columns of their definitions, and the sequences that fill them. */
final class ColumnMaker {

  private final Transition transition;
  private final RelationName table;

  /** The constraints written with the columns so far, NOT NULL where it is one. */
  final List<ConstraintRequest> requests = new ArrayList<>();

  ColumnMaker(Transition transition, RelationName table) {
    this.transition = transition;
    this.table = table;
  }

  Column.Draft make(ColumnDefinition definition) {
    Column.Draft column = new Column.Draft(definition.name().value());
    column.madeAt = transition.at(definition.span());
    column.perhaps = transition.conditional;
    if (definition.type() != null) {
      column.type = transition.type(definition.type());
      String serial = TypeNames.serial(definition.type());
      if (serial != null) {
        column.kind = Column.Kind.SERIAL;
        column.notNull = true;
        column.sequence = sequence(column, definition.span(), false, null);
      }
    }
    if (definition.collation() != null) {
      String schema = definition.collation().schema();
      column.collation =
          new RelationName(
              schema == null ? DataType.CATALOG : schema, definition.collation().name());
    }
    DefinitionCheck.column(transition, table, definition, column.type);
    addConstraints(column, definition);
    if (column.defaultValue != null || column.kind != Column.Kind.PLAIN) {
      column.filledAt = column.madeAt;
    }
    return column;
  }

  /** What the constraints of {@code definition} make of a column. */
  void addConstraints(Column.Draft column, ColumnDefinition definition) {
    List<ColumnConstraint> constraints = definition.constraints();
    for (int i = 0; i < constraints.size(); i++) {
      ColumnConstraint constraint = constraints.get(i);
      if (constraint instanceof ColumnConstraint.NotNull) {
        column.notNull = true;
        if (NotNulls.areKept(transition)) {
          requests.add(ConstraintRequest.of(definition.name(), constraint));
        }
      } else if (constraint instanceof ColumnConstraint.Default value) {
        setDefault(column, value.value());
      } else if (constraint instanceof ColumnConstraint.Identity identity) {
        addIdentity(column, identity.span(), identity.always(), identity.options());
      } else if (constraint instanceof ColumnConstraint.Generated generated) {
        column.fillNothing();
        column.generated = generated.value();
        column.kind =
            generated.stored() ? Column.Kind.GENERATED_STORED : Column.Kind.GENERATED_VIRTUAL;
      } else {
        ConstraintRequest request = ConstraintRequest.of(definition.name(), constraint);
        if (request != null) {
          requests.add(request);
        }
        column.notNull |= constraint instanceof ColumnConstraint.PrimaryKey;
      }
    }
  }

  /** Gives the column a default; NULL is none. */
  void setDefault(Column.Draft column, Expression value) {
    column.fillNothing();
    column.sequence = null;
    if (Expressions.isNoDefault(value, column.type, transition.scope())) {
      return;
    }
    column.defaultValue = value;
    column.sequence = sequenceOf(value);
  }

  /** The sequence that a default draws from, or null. */
  private RelationName sequenceOf(Expression value) {
    String[] named = Mentions.sequence(value);
    if (named == null) {
      return null;
    }
    if (named[0] != null) {
      return new RelationName(named[0], named[1]);
    }
    for (String schema : transition.session.searchPath()) {
      RelationName full = new RelationName(schema, named[1]);
      if (transition.schema.relation(full) != null) {
        return full;
      }
    }
    return new RelationName(transition.creationSchema(), named[1]);
  }

  void addIdentity(Column.Draft column, Span span, boolean always, SequenceOptions options) {
    column.fillNothing();
    column.kind = always ? Column.Kind.IDENTITY_ALWAYS : Column.Kind.IDENTITY_BY_DEFAULT;
    column.notNull = true;
    column.sequence = sequence(column, span, true, options);
  }

  private RelationName sequence(
      Column.Draft column, Span span, boolean identity, SequenceOptions options) {
    RelationName name = chosenName(column, options);
    DataType type = column.type == null ? null : column.type.plain();
    if (options != null && options.type() != null) {
      type = transition.type(options.type());
    }
    transition.schema =
        transition.schema.with(
            new Sequence(
                name,
                type,
                new ColumnName(table, column.name),
                identity,
                transition.at(span),
                transition.conditional));
    return name;
  }

  private RelationName chosenName(Column.Draft column, SequenceOptions options) {
    if (options != null) {
      for (Option option : options.options()) {
        if (option.name().equals("sequence name") && option.value() != null) {
          String[] parts = Mentions.parts(option.value().replace(" ", ""));
          if (parts != null) {
            return new RelationName(parts[0] == null ? table.schema() : parts[0], parts[1]);
          }
        }
      }
    }
    String name =
        GeneratedName.forRelation(
            transition.schema, table.schema(), table.name(), column.name, "seq");
    return new RelationName(table.schema(), name);
  }
}
