package dev.redflag.cli;

import dev.redflag.migration.InputException;
import dev.redflag.migration.SqlFile;
import dev.redflag.migration.SqlFiles;
import dev.redflag.report.AstJson;
import dev.redflag.report.AstText;
import dev.redflag.report.AstWriter;
import dev.redflag.source.SourceReadException;
import dev.redflag.sql.parse.SqlParser;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** {@code redflag ast}: shows how SQL is read, for those who write rules. */
final class AstCommand implements Command {

  @Override
  public Syntax syntax() {
    return new Syntax(
            "redflag ast", "Lists the statements of SQL files with all their parts and places.")
        .operands("PATH", "Files, and folders with every .sql file below them.")
        .value("--format", "FORMAT", "text (the default) or json.");
  }

  @Override
  public int run(Arguments arguments, Console console) throws Trouble, IOException {
    String format = arguments.choice("--format", List.of("text", "json"), "text");
    List<String> paths = arguments.operands();
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
        writer.write(SqlParser.parse(file.read()));
      } catch (SourceReadException e) {
        console.say(e.getMessage());
        exitCode = Main.TROUBLE;
      }
    }
    writer.finish();
    return exitCode;
  }
}
