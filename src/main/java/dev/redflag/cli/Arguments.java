package dev.redflag.cli;

import dev.redflag.config.Spelling;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command line says.
 *
 * <p>Read by hand: a library that can do more takes longer than linting a file. A value stands
 * after its option as a word of its own or after {@code =}; {@code --} ends the options; {@code -}
 * alone and {@code @file} are arguments like any other.
 */
final class Arguments {

  private static final String OPTIONS_END = "--";

  private final Syntax syntax;
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> operands = new ArrayList<>();

  private Arguments(Syntax syntax) {
    this.syntax = syntax;
  }

  /**
   * What the words from {@code first} on say.
   *
   * @throws Trouble if they do not follow {@code syntax}
   */
  static Arguments parse(Syntax syntax, String[] words, int first) throws Trouble {
    Arguments arguments = new Arguments(syntax);
    boolean options = true;
    for (int i = first; i < words.length; i++) {
      String word = words[i];
      if (options && word.equals(OPTIONS_END)) {
        options = false;
      } else if (options && word.length() > 1 && word.charAt(0) == '-') {
        i += arguments.addOption(word, i + 1 < words.length ? words[i + 1] : null);
      } else {
        arguments.addOperand(word);
      }
    }
    return arguments;
  }

  /** Takes an option; gives the number of further words that belong to it. */
  private int addOption(String word, String next) throws Trouble {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    Syntax.Option option = syntax.option(name);
    if (option == null) {
      // Every letter is near every other.
      boolean isLetter = name.length() == 2;
      String meant = isLetter ? "" : Spelling.suggestion(name, syntax.optionNames());
      throw Trouble.usage("there is no option " + name + meant);
    }
    if (option.label() == null) {
      if (equals >= 0) {
        throw Trouble.usage(name + " takes no value");
      }
      values.put(option.name(), List.of());
      return 0;
    }
    boolean apart = equals < 0;
    if (apart && (next == null || syntax.option(next) != null)) {
      throw Trouble.usage(name + " takes " + option.label());
    }
    List<String> given = values.get(option.name());
    if (given == null) {
      given = new ArrayList<>(1);
      values.put(option.name(), given);
    } else if (!option.repeatable()) {
      throw Trouble.usage(name + " is given twice");
    }
    given.add(apart ? next : word.substring(equals + 1));
    return apart ? 1 : 0;
  }

  private void addOperand(String word) throws Trouble {
    if (syntax.operand() == null || (!operands.isEmpty() && !syntax.manyOperands())) {
      throw Trouble.usage("unexpected argument \"" + word + "\"");
    }
    operands.add(word);
  }

  /** Whether the option is given. */
  boolean has(String option) {
    return values.containsKey(option);
  }

  /** The value of an option, or null. */
  String value(String option) {
    List<String> given = values.get(option);
    return given == null ? null : given.get(0);
  }

  /** The values of a repeatable option, in their order. */
  List<String> values(String option) {
    List<String> given = values.get(option);
    return given == null ? List.of() : given;
  }

  /** The words that belong to no option, in their order. */
  List<String> operands() {
    return operands;
  }

  /** The value of an option that takes one of a few words, or {@code otherwise}. */
  String choice(String option, List<String> choices, String otherwise) throws Trouble {
    String value = value(option);
    if (value == null) {
      return otherwise;
    }
    if (!choices.contains(value)) {
      throw Trouble.usage(
          option
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
  Path file(String option, Console console) throws Trouble {
    String value = value(option);
    return value == null ? null : path(value, console);
  }

  /** The files that a repeatable option names. */
  List<Path> files(String option, Console console) throws Trouble {
    List<Path> files = new ArrayList<>();
    for (String value : values(option)) {
      files.add(path(value, console));
    }
    return files;
  }

  /** The path that a word names. */
  Path path(String name, Console console) throws Trouble {
    try {
      return console.file(name);
    } catch (InvalidPathException e) {
      throw Trouble.of(
          name + ": is no path in the current locale, set LC_ALL=C.UTF-8 or one like it");
    }
  }
}
