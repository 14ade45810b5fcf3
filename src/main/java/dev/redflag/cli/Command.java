package dev.redflag.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What {@code redflag NAME} does. */
interface Command {

  /** Its options and arguments, built only when the command is asked for. */
  CommandSpec spec();

  /** Does it; gives the exit code. */
  int run(ParseResult arguments, Console console) throws Trouble, IOException;
}
