package dev.redflag.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShownPathTest {
  @Test
  void goesDown() {
    assertThat(ShownPath.child(".", "a")).isEqualTo("a");
    assertThat(ShownPath.child("a/b", "c")).isEqualTo("a/b/c");
    assertThat(ShownPath.child("/", "a")).isEqualTo("/a");
  }

  @Test
  void goesUpBeyondWhatWasGiven() {
    assertThat(ShownPath.parent("a/b")).isEqualTo("a");
    assertThat(ShownPath.parent("a")).isEqualTo(".");
    assertThat(ShownPath.parent(".")).isEqualTo("..");
    assertThat(ShownPath.parent("..")).isEqualTo("../..");
    assertThat(ShownPath.parent("a/..")).isEqualTo("a/../..");
    assertThat(ShownPath.parent("/a")).isEqualTo("/");
  }

  @Test
  void keepsWhatWasGiven() {
    assertThat(ShownPath.of(Path.of("./a/"))).isEqualTo("./a");
    assertThat(ShownPath.of(Path.of("."))).isEqualTo(".");
    assertThat(ShownPath.of(Path.of(""))).isEqualTo(".");
  }
}
