package dev.redflag.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.Term;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BoundOrderTest {

  @Test
  void ordersDatesThatThereAre() {
    assertThat(order("2024-02-29", "2024-03-01", "date")).isNegative();
    assertThat(order("2000-02-29", "1999-12-31", "date")).isPositive();
    assertThat(order("2024-02-29", "2024-02-29 00:00:00", "date")).isZero();
    assertThat(order("2024-01-01 08:30", "2024-01-01 08:29:59", "timestamp")).isPositive();
    assertThat(order("2023-02-29", "2024-03-01", "date")).isNull();
    assertThat(order("1900-02-29", "2024-03-01", "date")).isNull();
    assertThat(order("2024-04-31", "2024-03-01", "date")).isNull();
    assertThat(order("2024-13-01", "2024-03-01", "date")).isNull();
    assertThat(order("2024-00-01", "2024-03-01", "date")).isNull();
    assertThat(order("2024-01-00", "2024-03-01", "date")).isNull();
    assertThat(order("+024-01-01", "2024-03-01", "date")).isNull();
    assertThat(order("01.02.2024", "2024-03-01", "date")).isNull();
  }

  /** The zone that is not known may move each of two moments by a day. */
  @Test
  void ordersMomentsInZonesThatAreFarApart() {
    for (LocalDate day = LocalDate.of(1899, 12, 25);
        day.isBefore(LocalDate.of(2005, 1, 1));
        day = day.plusDays(1)) {
      String moment = day + " 10:00+01";
      assertThat(order(moment, day.plusDays(2) + " 11:00", "timestamptz")).as(moment).isNull();
      assertThat(order(moment, day.plusDays(3) + " 11:00", "timestamptz")).as(moment).isNegative();
    }
  }

  private static Integer order(String a, String b, String type) {
    return BoundOrder.compare(string(a), string(b), DataType.builtIn(type));
  }

  private static Term.Constant string(String text) {
    return new Term.Constant(new Span(0, 0), Term.Constant.Kind.STRING, text);
  }
}
