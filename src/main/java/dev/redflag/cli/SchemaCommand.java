package dev.redflag.cli;

import dev.redflag.config.ConfigException;
import dev.redflag.config.Spelling;
import dev.redflag.lint.History;
import dev.redflag.migration.FindRequest;
import dev.redflag.migration.InputException;
import dev.redflag.migration.Migration;
import dev.redflag.migration.MigrationFinder;
import dev.redflag.migration.Project;
import dev.redflag.report.OutputFile;
import dev.redflag.report.SchemaContents;
import dev.redflag.report.SchemaJson;
import dev.redflag.report.SchemaSql;
import dev.redflag.report.SchemaWriter;
import dev.redflag.schema.Origin;
import dev.redflag.schema.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code redflag schema}: prints what a history has made of the database. */
final class SchemaCommand implements Command {

  private static final List<String> FORMATS = List.of("sql", "json");

  @Override
  public Syntax syntax() {
    Syntax syntax =
        new Syntax(
                "redflag schema",
                "Prints the schema that a history of migrations makes, without a database.")
            .optionalOperand(
                "PATH",
                "The folder of migrations, or a file in it. None: the folders where migrations usually"
                    + " are.")
            .value("--format", "FORMAT", "sql (the default) or json.")
            .value(
                "--at", "MIGRATION", "Print the schema before this migration, by its name or path.")
            .value("-o, --output", "FILE", "Write the schema to FILE, whole or not at all.")
            .value("--config", "FILE", "Use this redflag.yml and look for no other.");
    return Target.declarePostgres(syntax);
  }

  @Override
  public int run(Arguments arguments, Console console) throws Trouble, IOException {
    String format = arguments.choice("--format", FORMATS, "sql");
    Integer postgres = Target.postgres(arguments);
    Path output = arguments.file("--output", console);
    Project project = project(arguments, console);
    List<Migration> migrations = migrations(project, arguments.value("--at"));
    History history = History.replay(project, migrations, postgres);
    for (String note : project.notes()) {
      console.say(note);
    }
    for (String trouble : history.troubles()) {
      console.say(trouble);
    }
    if (!history.troubles().isEmpty()) {
      return Main.TROUBLE;
    }
    Schema schema = history.schema();
    tellOpened(schema.openedAt(), console);
    SchemaContents contents = SchemaContents.of(schema, project.tool().ownTable());
    if (output == null) {
      write(history, contents, format, console.out());
    } else {
      OutputFile.write(output, out -> write(history, contents, format, out));
    }
    return 0;
  }

  private static void write(
      History history, SchemaContents contents, String format, OutputStream out)
      throws IOException {
    SchemaWriter writer = format.equals("json") ? new SchemaJson(out) : new SchemaSql(out);
    writer.write(new SchemaWriter.Printed(history.schema(), history.moments(), contents));
  }

  private static Project project(Arguments arguments, Console console) throws Trouble, IOException {
    List<Project> projects;
    try {
      projects =
          MigrationFinder.find(
                  new FindRequest(
                      console.workingDirectory(),
                      arguments.operands(),
                      null,
                      null,
                      null,
                      arguments.file("--config", console)))
              .projects();
    } catch (InputException | ConfigException e) {
      throw Trouble.of(e.getMessage());
    }
    if (projects.isEmpty()) {
      throw Trouble.of("there are no migrations in " + String.join(" ", arguments.operands()));
    }
    if (projects.size() > 1) {
      List<String> roots = new ArrayList<>();
      for (Project project : projects) {
        roots.add(project.shownRoot());
      }
      throw Trouble.of(
          "there are several histories, each with a schema of its own; name one of them: "
              + String.join(", ", roots));
    }
    return projects.get(0);
  }

  /** The migrations before {@code at}; all if that is null. */
  private static List<Migration> migrations(Project project, String at) throws Trouble {
    List<Migration> all = project.migrations().isEmpty() ? project.drafts() : project.migrations();
    if (at == null) {
      return all;
    }
    Map<String, Migration> names = new LinkedHashMap<>();
    for (Migration migration : all) {
      if (migration.path().equals(at) || at.equals(migration.name())) {
        return all.subList(0, all.indexOf(migration));
      }
      names.put(migration.toString(), migration);
    }
    throw Trouble.of(
        project.shownRoot() + " has no migration \"" + at + "\"" + suggestion(at, names.keySet()));
  }

  private static String suggestion(String at, Iterable<String> names) {
    for (String name : names) {
      if (name.startsWith(at)) {
        return ": did you mean \"" + name + "\"?";
      }
    }
    return Spelling.suggestion(at, names);
  }

  /** Tells from where on the schema may lack something. */
  private static void tellOpened(Origin opened, Console console) {
    if (opened == null) {
      return;
    }
    int line = opened.source().position(opened.span().start()).line();
    console.say(
        opened.source().path()
            + ":"
            + line
            + ": names what no migration makes, or cannot be followed: the schema may lack"
            + " something from here on");
  }
}
