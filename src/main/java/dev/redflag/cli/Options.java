package dev.redflag.cli;

import dev.redflag.config.Spelling;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/**
 * Options and arguments, declared by hand: picocli's annotations cost reflection at every start.
 */
final class Options {

  private Options() {}

  static CommandSpec command(String name, String description) {
    UsageMessageSpec usage = new UsageMessageSpec();
    usage.description(description);
    usage.sortOptions(false);
    usage.width(100);
    CommandSpec spec = CommandSpec.create();
    spec.name(name);
    spec.usageMessage(usage);
    return spec;
  }

  /** Adds {@code --help}; the last option of every command. */
  static CommandSpec withHelp(CommandSpec spec) {
    OptionSpec.Builder help = OptionSpec.builder("-h", "--help");
    help.type(boolean.class);
    help.usageHelp(true);
    help.description("Print this help and exit.");
    return spec.addOption(help.build());
  }

  /** Adds {@code --version}. */
  static void version(CommandSpec spec) {
    OptionSpec.Builder version = OptionSpec.builder("-V", "--version");
    version.type(boolean.class);
    version.versionHelp(true);
    version.description("Print the version and exit.");
    spec.addOption(version.build());
  }

  static void flag(CommandSpec spec, String name, String description) {
    OptionSpec.Builder option = OptionSpec.builder(name);
    option.type(boolean.class);
    option.description(description);
    spec.addOption(option.build());
  }

  static void value(CommandSpec spec, String names, String label, String description) {
    OptionSpec.Builder option = OptionSpec.builder(names.split(", ", -1));
    option.type(String.class);
    option.paramLabel(label);
    option.description(description);
    spec.addOption(option.build());
  }

  /** An option that may stand there more than once. */
  static void values(CommandSpec spec, String name, String label, String description) {
    OptionSpec.Builder option = OptionSpec.builder(name);
    option.type(List.class);
    option.auxiliaryTypes(String.class);
    option.arity("1");
    option.paramLabel(label);
    option.description(description);
    spec.addOption(option.build());
  }

  static void arguments(CommandSpec spec, String label, String description) {
    PositionalParamSpec.Builder arguments = PositionalParamSpec.builder();
    arguments.type(List.class);
    arguments.auxiliaryTypes(String.class);
    arguments.index("0..*");
    arguments.arity("0..*");
    arguments.paramLabel(label);
    arguments.description(description);
    spec.addPositional(arguments.build());
  }

  static boolean isSet(ParseResult parsed, String name) {
    return parsed.hasMatchedOption(name);
  }

  /** The value of an option, or null. */
  static String value(ParseResult parsed, String name) {
    return parsed.matchedOptionValue(name, (String) null);
  }

  /** The values of an option that may stand there more than once. */
  static List<String> values(ParseResult parsed, String name) {
    return parsed.matchedOptionValue(name, List.<String>of());
  }

  static List<String> arguments(ParseResult parsed) {
    return parsed.matchedPositionalValue(0, List.<String>of());
  }

  /** The value of an option that takes one of a few words, or {@code otherwise}. */
  static String choice(ParseResult parsed, String name, List<String> choices, String otherwise)
      throws Trouble {
    String value = value(parsed, name);
    if (value == null) {
      return otherwise;
    }
    if (!choices.contains(value)) {
      throw Trouble.usage(
          name
              + " takes "
              + String.join(", ", choices)
              + ", not \""
              + value
              + "\""
              + Spelling.suggestion(value, choices));
    }
    return value;
  }

  /** The file that an option names, or null. */
  static Path file(ParseResult parsed, String name, Console console) throws Trouble {
    String value = value(parsed, name);
    return value == null ? null : file(value, console);
  }

  static List<Path> files(ParseResult parsed, String name, Console console) throws Trouble {
    List<Path> files = new ArrayList<>();
    for (String value : values(parsed, name)) {
      files.add(file(value, console));
    }
    return files;
  }

  static Path file(String argument, Console console) throws Trouble {
    try {
      return console.file(argument);
    } catch (InvalidPathException e) {
      throw Trouble.of(
          "\""
              + argument
              + "\" is no name of a file in this locale; set LC_ALL=C.UTF-8: "
              + e.getReason());
    }
  }
}
