package dev.redflag.cli;

import java.util.ArrayList;
import java.util.List;

/** What a command takes: its options and arguments. */
final class Syntax {

  private final String name;
  private final String description;
  private final List<Option> options = new ArrayList<>();
  private String operand;
  private String operandDescription;
  private boolean manyOperands;
  private boolean optionalOperand;

  /**
   * A command that takes {@code --help} and nothing else so far.
   *
   * @param name with {@code redflag}, such as {@code redflag lint}
   */
  Syntax(String name, String description) {
    this.name = name;
    this.description = description;
    flag("-h, --help", "Print this help and exit.");
  }

  /**
   * An option.
   *
   * @param names such as {@code --output} and {@code -o}, the one it is asked for by last
   * @param label what stands for its value in the help; null if it takes none
   * @param repeatable whether it may be given more than once
   */
  record Option(List<String> names, String label, boolean repeatable, String description) {

    /** The name that the option is asked for by. */
    String name() {
      return names.get(names.size() - 1);
    }
  }

  Syntax flag(String names, String description) {
    return add(new Option(split(names), null, false, description));
  }

  Syntax value(String names, String label, String description) {
    return add(new Option(split(names), label, false, description));
  }

  /** An option that may be given more than once. */
  Syntax values(String names, String label, String description) {
    return add(new Option(split(names), label, true, description));
  }

  /** The command takes one argument beside its options. */
  Syntax operand(String label, String description) {
    operand = label;
    operandDescription = description;
    return this;
  }

  /** The command takes one argument beside its options, or none. */
  Syntax optionalOperand(String label, String description) {
    optionalOperand = true;
    return operand(label, description);
  }

  /** The command takes any number of arguments beside its options. */
  Syntax operands(String label, String description) {
    manyOperands = true;
    return operand(label, description);
  }

  // Not String.split, which takes a regular expression for more than one letter.
  private static List<String> split(String names) {
    int comma = names.indexOf(", ");
    return comma < 0
        ? List.of(names)
        : List.of(names.substring(0, comma), names.substring(comma + 2));
  }

  private Syntax add(Option option) {
    options.add(option);
    return this;
  }

  String name() {
    return name;
  }

  String description() {
    return description;
  }

  /** The options, {@code --help} first. */
  List<Option> options() {
    return options;
  }

  /** What stands for the arguments in the help; null if the command takes none. */
  String operand() {
    return operand;
  }

  String operandDescription() {
    return operandDescription;
  }

  boolean manyOperands() {
    return manyOperands;
  }

  boolean optionalOperand() {
    return optionalOperand;
  }

  /** The option of that name, or null. */
  Option option(String optionName) {
    for (Option option : options) {
      if (option.names.contains(optionName)) {
        return option;
      }
    }
    return null;
  }

  /** The names of all options. */
  List<String> optionNames() {
    List<String> names = new ArrayList<>();
    for (Option option : options) {
      names.addAll(option.names);
    }
    return names;
  }
}
