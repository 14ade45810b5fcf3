package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.Persistence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The form in which relations are kept. */
final class RelationForm implements Form<Relation> {

  static final RelationForm FORM = new RelationForm();

  private static final int TABLE = 0;
  private static final int INDEX = 1;
  private static final int VIEW = 2;
  private static final int SEQUENCE = 3;

  private static final Persistence[] PERSISTENCES = Persistence.values();

  private RelationForm() {}

  @Override
  public void write(SchemaOutput out, Relation relation) {
    if (relation instanceof Table table) {
      out.number(TABLE);
      write(out, table);
    } else if (relation instanceof Index index) {
      out.number(INDEX);
      IndexForm.write(out, index);
    } else if (relation instanceof View view) {
      out.number(VIEW);
      write(out, view);
    } else {
      out.number(SEQUENCE);
      write(out, (Sequence) relation);
    }
  }

  @Override
  public Relation read(SchemaInput in) {
    return switch (in.number()) {
      case TABLE -> table(in);
      case INDEX -> IndexForm.read(in);
      case VIEW -> view(in);
      default -> sequence(in);
    };
  }

  @SuppressWarnings("EnumOrdinal") // Read by the same build that wrote it.
  private static void write(SchemaOutput out, Table table) {
    out.name(table.name());
    OrderedMap.copyOf(table.columns()).write(out, ColumnForm.FORM);
    OrderedMap.copyOf(table.constraints()).write(out, ConstraintForm.FORM);
    out.number(table.persistence().ordinal());
    out.flag(table.foreign());
    out.flag(table.partitioned());
    out.text(table.partitionStrategy());
    out.texts(table.partitionKey());
    out.name(table.parent());
    out.names(table.parents());
    out.flag(table.partition());
    IndexForm.write(out, table.bound());
    out.flag(table.typed());
    OrderedMap.copyOf(table.triggers()).write(out, TriggerForm.FORM);
    OrderedMap.copyOf(table.policies()).write(out, PolicyForm.FORM);
    out.flag(table.rowSecurity());
    out.flag(table.forcedRowSecurity());
    OrderedMap.copyOf(table.lostColumns()).write(out, Forms.FATE);
    OrderedMap.copyOf(table.lostConstraints()).write(out, Forms.FATE);
    out.origin(table.madeAt());
    out.origin(table.filledAt());
    out.flag(table.closed());
    out.flag(table.perhaps());
  }

  private static Table table(SchemaInput in) {
    return new Table(
        in.name(),
        OrderedMap.read(in, ColumnForm.FORM),
        OrderedMap.read(in, ConstraintForm.FORM),
        PERSISTENCES[in.number()],
        in.flag(),
        in.flag(),
        in.text(),
        in.texts(),
        in.name(),
        in.names(),
        in.flag(),
        IndexForm.bound(in),
        in.flag(),
        OrderedMap.read(in, TriggerForm.FORM),
        OrderedMap.read(in, PolicyForm.FORM),
        in.flag(),
        in.flag(),
        OrderedMap.read(in, Forms.FATE),
        OrderedMap.read(in, Forms.FATE),
        in.origin(),
        in.origin(),
        in.flag(),
        in.flag());
  }

  private static void write(SchemaOutput out, View view) {
    out.name(view.name());
    out.flag(view.materialized());
    out.flag(view.columns() != null);
    if (view.columns() != null) {
      // Only now are the types of many found out: there is nothing left to find them by later.
      writeTypes(out, view.columns().typed());
    }
    out.number(view.uses().size());
    for (View.Use use : view.uses()) {
      out.name(use.relation());
      out.texts(use.columns());
      out.texts(use.maybe());
    }
    out.expression(view.query());
    out.origin(view.filledAt());
    out.origin(view.madeAt());
    out.flag(view.perhaps());
  }

  private static View view(SchemaInput in) {
    return new View(
        in.name(),
        in.flag(),
        in.flag() ? ViewColumns.of(types(in)) : null,
        uses(in),
        in.expression(),
        in.origin(),
        in.origin(),
        in.flag());
  }

  private static List<View.Use> uses(SchemaInput in) {
    int count = in.number();
    List<View.Use> uses = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      uses.add(new View.Use(in.name(), in.texts(), in.texts()));
    }
    return uses;
  }

  private static void write(SchemaOutput out, Sequence sequence) {
    out.name(sequence.name());
    out.type(sequence.type());
    ColumnName owner = sequence.ownedBy();
    out.name(owner == null ? null : owner.relation());
    out.text(owner == null ? null : owner.column());
    out.flag(sequence.identity());
    out.origin(sequence.madeAt());
    out.flag(sequence.perhaps());
  }

  private static Sequence sequence(SchemaInput in) {
    RelationName name = in.name();
    DataType type = in.type();
    RelationName owner = in.name();
    String column = in.text();
    return new Sequence(
        name,
        type,
        owner == null ? null : new ColumnName(owner, column),
        in.flag(),
        in.origin(),
        in.flag());
  }

  /** Writes the types of columns or attributes, null where one is not known. */
  static void writeTypes(SchemaOutput out, Map<String, DataType> types) {
    out.number(types.size());
    for (Map.Entry<String, DataType> entry : types.entrySet()) {
      out.text(entry.getKey());
      out.type(entry.getValue());
    }
  }

  static OrderedMap<DataType> types(SchemaInput in) {
    int size = in.number();
    String[] names = new String[size];
    Object[] types = new Object[size];
    for (int i = 0; i < size; i++) {
      names[i] = in.text();
      types[i] = in.type();
    }
    return OrderedMap.ofEntries(names, types);
  }
}
