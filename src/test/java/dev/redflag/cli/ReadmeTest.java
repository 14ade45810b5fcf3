package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final String COMMAND = "$ bin/redflag lint ";

  @Test
  void showsWhatARunPrints() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("```console\n" + COMMAND);
    assertThat(start).isPositive();
    int end = readme.indexOf("\n```\n", start);
    List<String> lines = new ArrayList<>(readme.substring(start, end).lines().toList());
    String[] arguments = lines.get(1).substring("$ bin/redflag ".length()).split(" ", -1);
    CommandLineRun run = CommandLineRun.in(Path.of(""), arguments);
    assertThat(run.out().lines()).containsExactlyElementsOf(lines.subList(2, lines.size()));
  }
}
