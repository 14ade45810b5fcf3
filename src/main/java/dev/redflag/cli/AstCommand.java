package dev.redflag.cli;

import dev.redflag.migration.InputException;
import dev.redflag.migration.SqlFile;
import dev.redflag.migration.SqlFiles;
import dev.redflag.report.AstJson;
import dev.redflag.report.AstText;
import dev.redflag.report.AstWriter;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import dev.redflag.sql.parse.SqlParser;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code redflag ast}: shows how SQL is read, for those who write rules. */
final class AstCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "redflag ast", "Lists the statements of SQL files, their kinds and places.");
    Options.arguments(spec, "PATH", "Files, and folders with every .sql file below them.");
    Options.value(spec, "--format", "FORMAT", "text (the default) or json.");
    return Options.withHelp(spec);
  }

  @Override
  public int run(ParseResult arguments, Console console) throws Trouble, IOException {
    String format = Options.choice(arguments, "--format", List.of("text", "json"), "text");
    List<String> paths = Options.arguments(arguments);
    if (paths.isEmpty()) {
      throw Trouble.usage("ast takes files or folders");
    }
    List<SqlFile> files;
    try {
      files = SqlFiles.below(console.workingDirectory(), paths);
    } catch (InputException e) {
      throw Trouble.of(e.getMessage());
    }
    OutputStream out = console.out();
    return write(files, format.equals("json") ? new AstJson(out) : new AstText(out), console);
  }

  private static int write(List<SqlFile> files, AstWriter writer, Console console)
      throws IOException {
    int exitCode = 0;
    for (SqlFile file : files) {
      try {
        writer.write(SqlParser.parse(SourceReader.read(file.file(), file.path())));
      } catch (SourceReadException e) {
        console.say(e.getMessage());
        exitCode = Main.TROUBLE;
      }
    }
    writer.finish();
    return exitCode;
  }
}
