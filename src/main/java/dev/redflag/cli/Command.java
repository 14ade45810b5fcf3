package dev.redflag.cli;

import java.io.IOException;

/** What {@code redflag NAME} does. */
interface Command {

  /** Its options and arguments. */
  Syntax syntax();

  /** Does it; gives the exit code. */
  int run(Arguments arguments, Console console) throws Trouble, IOException;
}
