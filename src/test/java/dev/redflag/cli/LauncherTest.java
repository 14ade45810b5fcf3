package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LauncherTest {
  @Test
  void acceptsJavaFromSeventeenOn() {
    assertThat(Launcher.refusal("17")).isNull();
    assertThat(Launcher.refusal("25")).isNull();
  }

  @Test
  void refusesOlderJavaWithOneLine() {
    assertThat(Launcher.refusal("11")).isEqualTo("redflag: needs Java 17 or newer, found 11");
    assertThat(Launcher.refusal("1.8")).isEqualTo("redflag: needs Java 17 or newer, found 1.8");
  }

  @Test
  void isCompiledForJavaEight() throws IOException {
    try (DataInputStream classFile =
        new DataInputStream(Launcher.class.getResourceAsStream("Launcher.class"))) {
      assertThat(classFile.readInt()).isEqualTo(0xCAFEBABE);
      classFile.readUnsignedShort();
      assertThat(classFile.readUnsignedShort()).isEqualTo(52);
    }
  }
}
