package dev.redflag.cli;

import dev.redflag.config.ConfigException;
import dev.redflag.git.Changes;
import dev.redflag.git.GitException;
import dev.redflag.git.Repository;
import dev.redflag.migration.FindRequest;
import dev.redflag.migration.Found;
import dev.redflag.migration.InputException;
import dev.redflag.migration.MigrationFinder;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which migrations a command is about: PATH and the options that go with it. */
final class Inputs {

  private static final String SINCE = "--since";
  private static final String STAGED = "--staged";
  private static final String CHANGED = "--changed";

  private Inputs() {}

  /** Adds PATH and its options to {@code syntax}. */
  static Syntax declare(Syntax syntax) {
    return syntax
        .operands(
            "PATH",
            "Files and folders; a file is judged with the history around it. None: the folders"
                + " where migrations usually are. -: standard input.")
        .value(
            SINCE,
            "REF",
            "Only the migrations that the commit lacks at which HEAD left REF; committed or not,"
                + " they are deployed together.")
        .flag(STAGED, "Only the migrations that are staged, as they are staged.")
        .flag(CHANGED, "Only the migrations that changed since the last commit, new ones too.")
        .value("--config", "FILE", "Use this redflag.yml and look for no other.")
        .value(
            "--after",
            "DIR",
            "Judge each PATH by itself, as the next migration after the history in DIR.")
        .value("--stdin-filename", "FILE", "The file that standard input stands for.");
  }

  /** Finds them, with the history around them. */
  static Found find(Arguments arguments, Console console) throws Trouble, IOException {
    List<String> paths = arguments.operands();
    boolean fromInput = paths.contains(FindRequest.STANDARD_INPUT);
    String inputName = arguments.value("--stdin-filename");
    String after = arguments.value("--after");
    if (inputName != null && !fromInput) {
      throw Trouble.usage("--stdin-filename names what - reads, and there is no -");
    }
    if (after != null && paths.isEmpty()) {
      throw Trouble.usage("--after takes the files to judge as further arguments, or -");
    }
    String comparison = comparison(arguments);
    if (comparison != null && fromInput) {
      throw Trouble.usage(comparison + " is about files, and - is none");
    }
    if (comparison != null && after != null) {
      throw Trouble.usage(comparison + " and --after cannot go together");
    }
    try (Changes changes = comparison == null ? null : changes(comparison, arguments, console)) {
      return MigrationFinder.find(
          new FindRequest(
              console.workingDirectory(),
              paths,
              after,
              fromInput ? standardInput(inputName, console) : null,
              inputName,
              arguments.file("--config", console),
              changes));
    } catch (InputException | ConfigException | SourceReadException e) {
      throw Trouble.of(e.getMessage());
    } catch (GitException e) {
      throw Trouble.of(comparison + ": " + e.getMessage());
    }
  }

  /** The one option that asks for changes only, or null. */
  private static String comparison(Arguments arguments) throws Trouble {
    String given = null;
    for (String option : List.of(SINCE, STAGED, CHANGED)) {
      if (!arguments.has(option)) {
        continue;
      }
      if (given != null) {
        throw Trouble.usage(given + " and " + option + " cannot go together");
      }
      given = option;
    }
    return given;
  }

  private static Changes changes(String comparison, Arguments arguments, Console console)
      throws GitException {
    Repository repository =
        Repository.around(console.workingDirectory(), arguments.operands(), console.environment());
    return switch (comparison) {
      case STAGED -> repository.staged();
      case CHANGED -> repository.changed();
      default -> repository.since(arguments.value(SINCE));
    };
  }

  private static String standardInput(String name, Console console)
      throws IOException, SourceReadException {
    String shown = name == null ? "standard input" : name;
    return SourceReader.read(console.in(), shown).text();
  }

  /** Says once what the user should know of what was found and read. */
  static void tellNotes(Found found, List<String> more, Console console) {
    Set<String> notes = new LinkedHashSet<>(found.notes());
    notes.addAll(more);
    for (String note : notes) {
      console.say(note);
    }
  }
}
