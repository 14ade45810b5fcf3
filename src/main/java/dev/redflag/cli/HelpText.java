package dev.redflag.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of commands, laid out by picocli. */
final class HelpText {

  private static final int WIDTH = 100;

  private HelpText() {}

  /**
   * The help of a command.
   *
   * @param commands the commands that it has, by name in their order
   */
  static String of(Syntax syntax, Map<String, Syntax> commands) {
    CommandSpec spec = spec(syntax);
    for (Map.Entry<String, Syntax> command : commands.entrySet()) {
      spec.addSubcommand(command.getKey(), spec(command.getValue()));
    }
    CommandLine line = new CommandLine(spec);
    line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    return line.getUsageMessage();
  }

  private static CommandSpec spec(Syntax syntax) {
    UsageMessageSpec usage = new UsageMessageSpec();
    usage.description(syntax.description());
    usage.sortOptions(false);
    usage.width(WIDTH);
    CommandSpec spec = CommandSpec.create();
    spec.name(syntax.name());
    spec.usageMessage(usage);
    if (syntax.operand() != null) {
      spec.addPositional(operand(syntax));
    }
    List<Syntax.Option> options = syntax.options();
    for (int i = 1; i < options.size(); i++) {
      spec.addOption(option(options.get(i)));
    }
    return spec.addOption(option(options.get(0)));
  }

  private static PositionalParamSpec operand(Syntax syntax) {
    PositionalParamSpec.Builder operand = PositionalParamSpec.builder();
    operand.type(List.class);
    operand.auxiliaryTypes(String.class);
    operand.arity(syntax.manyOperands() ? "0..*" : syntax.optionalOperand() ? "0..1" : "1");
    operand.index(syntax.manyOperands() ? "0..*" : "0");
    operand.paramLabel(syntax.operand());
    operand.description(syntax.operandDescription());
    return operand.build();
  }

  private static OptionSpec option(Syntax.Option option) {
    OptionSpec.Builder spec = OptionSpec.builder(option.names().toArray(String[]::new));
    spec.description(option.description());
    if (option.label() == null) {
      spec.type(boolean.class);
    } else {
      if (option.repeatable()) {
        spec.type(List.class);
        spec.auxiliaryTypes(String.class);
      } else {
        spec.type(String.class);
      }
      spec.arity("1");
      spec.paramLabel(option.label());
    }
    return spec.build();
  }
}
