package dev.redflag.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.Term;
import org.junit.jupiter.api.Test;

class ConstantOrderTest {

  @Test
  void comparesWholeNumbersByValue() {
    assertThat(ConstantOrder.compare(number("9"), number("10"))).isNegative();
    assertThat(ConstantOrder.compare(number("007"), number("7"))).isZero();
    assertThat(ConstantOrder.compare(number("5.5"), number("9"))).isNull();
  }

  @Test
  void comparesDatesInTheSameForm() {
    assertThat(ConstantOrder.compare(string("2024-01-31"), string("2024-02-01"))).isNegative();
    assertThat(ConstantOrder.compare(string("2024-01-31 10:00"), string("2024-01-31 09:00")))
        .isPositive();
    assertThat(ConstantOrder.compare(string("2024-01-31"), string("2024-02-01 00:00"))).isNull();
    assertThat(ConstantOrder.compare(string("1/2/2024"), string("2/1/2024"))).isNull();
  }

  @Test
  void knowsOnlyEqualityOfOtherText() {
    assertThat(ConstantOrder.compare(string("a"), string("a"))).isZero();
    assertThat(ConstantOrder.compare(string("a"), string("b"))).isNull();
    Term.Constant nothing = new Term.Constant(new Span(0, 0), Term.Constant.Kind.NULL, "null");
    assertThat(ConstantOrder.compare(nothing, nothing)).isNull();
  }

  private static Term.Constant number(String text) {
    return new Term.Constant(new Span(0, 0), Term.Constant.Kind.NUMBER, text);
  }

  private static Term.Constant string(String text) {
    return new Term.Constant(new Span(0, 0), Term.Constant.Kind.STRING, text);
  }
}
