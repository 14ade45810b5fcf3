package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** The functions of a schema, those of one name together. Immutable. */
final class FunctionCatalog {

  static final FunctionCatalog EMPTY =
      new FunctionCatalog(PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty());

  private final PersistentMap<RelationName, List<Function>> functions;
  private final PersistentMap<RelationName, Fate> fates;

  /** For each type the functions that have had it for an argument or for what they give. */
  private final PersistentMap<RelationName, RelationNames> users;

  private FunctionCatalog(
      PersistentMap<RelationName, List<Function>> functions,
      PersistentMap<RelationName, Fate> fates,
      PersistentMap<RelationName, RelationNames> users) {
    this.functions = functions;
    this.fates = fates;
    this.users = users;
  }

  /** Writes all that the catalog knows. */
  void write(SchemaOutput out) {
    functions.write(out, Forms.NAME, FunctionsForm.FORM);
    fates.write(out, Forms.NAME, Forms.FATE);
    users.write(out, Forms.NAME, Forms.NAMES);
  }

  /** Reads what {@link #write} wrote. */
  static FunctionCatalog read(SchemaInput in) {
    return new FunctionCatalog(
        PersistentMap.read(in, Forms.NAME, FunctionsForm.FORM),
        PersistentMap.read(in, Forms.NAME, Forms.FATE),
        PersistentMap.read(in, Forms.NAME, Forms.NAMES));
  }

  /** The functions of that full name, whatever their arguments. */
  List<Function> get(RelationName name) {
    List<Function> found = functions.get(name);
    return found == null ? List.of() : found;
  }

  /** The functions that {@code name} means in {@code session}, whatever their arguments. */
  List<Function> find(QualifiedName name, Session session) {
    if (name.templated()) {
      return List.of();
    }
    if (name.schema() != null) {
      return get(new RelationName(name.schema(), name.name()));
    }
    List<Function> found = List.of();
    for (String schema : session.searchPath()) {
      List<Function> here = get(new RelationName(schema, name.name()));
      if (found.isEmpty()) {
        found = here;
      } else if (!here.isEmpty()) {
        found = new ArrayList<>(found);
        found.addAll(here);
      }
    }
    return found;
  }

  /** Those that {@code name} means in {@code session} and that are not in {@code later}. */
  List<Function> gone(QualifiedName name, Session session, FunctionCatalog later) {
    if (name.templated()) {
      return List.of();
    }
    List<String> path = name.schema() == null ? session.searchPath() : List.of(name.schema());
    List<Function> gone = new ArrayList<>(1);
    for (String schema : path) {
      RelationName full = new RelationName(schema, name.name());
      gone.addAll(Overloads.gone(get(full), later.get(full)));
    }
    return gone;
  }

  /** What became of those that are gone. */
  PersistentMap<RelationName, Fate> fates() {
    return fates;
  }

  /** Every function, those of one name together, in no particular order. */
  List<List<Function>> all() {
    return functions.values();
  }

  /** The functions that have {@code type} for an argument or for what they give, perhaps. */
  List<List<Function>> ofType(RelationName type) {
    RelationNames names = RelationNames.of(users, type);
    if (names.isEmpty()) {
      return List.of();
    }
    List<List<Function>> found = new ArrayList<>();
    for (RelationName name : names.all()) {
      found.add(get(name));
    }
    return found;
  }

  /** The catalog with {@code overloads} as all functions of that name. */
  FunctionCatalog with(RelationName name, List<Function> overloads) {
    PersistentMap<RelationName, RelationNames> using = users;
    for (Function function : Overloads.notIn(overloads, functions.get(name))) {
      using = TypeCatalog.withUser(using, function.result(), name);
      for (DataType argument : function.arguments()) {
        using = TypeCatalog.withUser(using, argument, name);
      }
    }
    return new FunctionCatalog(
        overloads.isEmpty() ? functions.without(name) : functions.with(name, overloads),
        fates,
        using);
  }

  FunctionCatalog withFate(RelationName name, Fate fate) {
    return new FunctionCatalog(functions, fates.with(name, fate), users);
  }
}
