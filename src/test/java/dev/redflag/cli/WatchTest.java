package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchTest {

  private final StringWriter err = new StringWriter();

  @Test
  void saysNothingOfAShortRun() {
    Watch.over(new Progress(), console(true), false).end();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void saysNothingWhereNobodyWatchesOrWantsIt() {
    Watch unwatched = Watch.over(new Progress(), console(false), false);
    Watch quiet = Watch.over(new Progress(), console(true), true);
    assertThat(unwatched.isAlive()).isFalse();
    assertThat(quiet.isAlive()).isFalse();
  }

  private Console console(boolean watched) {
    return new Console(
        new ByteArrayInputStream(new byte[0]),
        new ByteArrayOutputStream(),
        new PrintWriter(err, true),
        Map.of(),
        Path.of("").toAbsolutePath(),
        false,
        watched);
  }
}
