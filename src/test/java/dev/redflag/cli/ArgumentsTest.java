package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

  private static final Syntax SYNTAX =
      new Syntax("redflag try", "Tries.")
          .operands("PATH", "Files.")
          .value("-o, --output", "FILE", "A file.")
          .values("--rule", "ID=LEVEL", "A rule.")
          .flag("--quiet", "Less.");

  @Test
  void readsOptionsBetweenArguments() throws Trouble {
    Arguments arguments = parse("a", "--quiet", "b", "--output", "c", "@d");
    assertThat(arguments.operands()).containsExactly("a", "b", "@d");
    assertThat(arguments.has("--quiet")).isTrue();
    assertThat(arguments.has("--help")).isFalse();
    assertThat(arguments.value("--output")).isEqualTo("c");
  }

  @Test
  void takesAValueInTheSameWord() throws Trouble {
    assertThat(parse("--output=a=b").value("--output")).isEqualTo("a=b");
    assertThat(parse("--output=").value("--output")).isEmpty();
    assertThat(parse("--output=--quiet").value("--output")).isEqualTo("--quiet");
  }

  @Test
  void asksForAnOptionByItsLongName() throws Trouble {
    assertThat(parse("-o", "a").value("--output")).isEqualTo("a");
    assertThat(parse("-h").has("--help")).isTrue();
  }

  @Test
  void collectsWhatMayBeGivenMoreThanOnce() throws Trouble {
    assertThat(parse("--rule", "a=off", "--rule=b=note").values("--rule"))
        .containsExactly("a=off", "b=note");
    assertThat(parse().values("--rule")).isEmpty();
  }

  @Test
  void takesTheHyphenAndWhatFollowsTwoOfThemAsArguments() throws Trouble {
    assertThat(parse("-", "--", "--quiet", "--").operands()).containsExactly("-", "--quiet", "--");
    assertThat(parse("-o", "-").value("--output")).isEqualTo("-");
  }

  @Test
  void saysWhatIsWrong() {
    refuses("there is no option --quite: did you mean \"--quiet\"?", "--quite");
    refuses("there is no option -x", "-x");
    refuses("--output takes FILE", "--output");
    refuses("-o takes FILE", "-o", "--quiet");
    refuses("--output is given twice", "-o", "a", "--output", "b");
    refuses("--quiet takes no value", "--quiet=yes");
  }

  @Test
  void refusesMoreArgumentsThanThereMayBe() {
    Syntax one = new Syntax("redflag try", "Tries.").operand("RULE", "A rule.");
    assertThatThrownBy(() -> Arguments.parse(one, new String[] {"a", "b"}, 0))
        .hasMessage("unexpected argument \"b\"");
    Syntax none = new Syntax("redflag try", "Tries.");
    assertThatThrownBy(() -> Arguments.parse(none, new String[] {"a"}, 0))
        .hasMessage("unexpected argument \"a\"");
  }

  private static void refuses(String message, String... words) {
    assertThatThrownBy(() -> parse(words)).isInstanceOf(Trouble.class).hasMessage(message);
  }

  private static Arguments parse(String... words) throws Trouble {
    return Arguments.parse(SYNTAX, words, 0);
  }
}
