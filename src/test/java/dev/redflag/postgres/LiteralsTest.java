package dev.redflag.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inet|2020-13-01|22P02",
        "inet|abc|22P02",
        "macaddr|abc|22P02",
        "interval|[1,2)|22007",
        "interval|soon|22007",
        "time|abc|22007",
        "date|10:20|22007",
        "timestamp|1|22007",
        "point|5|22P02",
        "varbit|102|22P02",
        "int4range|12.5|22P02",
        "int4multirange|[1,2)|22P02",
      })
  void refusesWhatIsNoValue(String type, String text, String sqlState) {
    assertThat(Literals.refusal(text, DataType.builtIn(type))).isEqualTo(sqlState);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inet|127.0.0.1/8",
        "inet|fe80::1/64",
        "macaddr|8:0:2b:1:2:3",
        "interval|1 day 02:03",
        "interval|P1D",
        "interval|(1 day, 2 hours)",
        "time|allballs",
        "time|now",
        "date|20200101",
        "timestamptz|2020-01-01 10:20",
        "point|(1,2)",
        "varbit|xFF",
        "int4range| empty ",
        "int4range|[1,)",
        "int4multirange|{[1,2)}",
      })
  void takesWhatMayBeOne(String type, String text) {
    assertThat(Literals.refusal(text, DataType.builtIn(type))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{1,x}|22P02",
        "{1,\"x\"}|22P02",
        "1,2|22P02",
        "{1, NULL, 3}|",
        "{}|",
        "{{1},{2}}|",
        "[0:1]={1,2}|",
      })
  void looksAtTheElementsOfPlainArrays(String text, String sqlState) {
    assertThat(Literals.refusal(text, DataType.builtIn("int4").array())).isEqualTo(sqlState);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int2|9999|",
        "int2|32767|",
        "int2|32769|22003",
        "int2|40000.5|22003",
        "int4|2147483647|",
        "int4|0002147483647|",
        "int4|2147483649|22003",
        "int4|1e10|22003",
        "int4|1e9|",
        "int8|9223372036854775807|",
        "int8|9223372036854775809|22003",
        "float8|99999999999999999999|",
      })
  void tellsWhetherANumberIsTooLarge(String type, String text, String sqlState) {
    assertThat(overflow(text, DataType.builtIn(type))).isEqualTo(sqlState);
  }

  @Test
  void tellsWhetherANumberHasTooManyDigits() {
    DataType price = new DataType(DataType.CATALOG, "numeric", List.of(5, 2), 0);
    assertThat(overflow("999.99", price)).isNull();
    assertThat(overflow("0000999.99", price)).isNull();
    assertThat(overflow("1002", price)).isEqualTo("22003");
    assertThat(overflow("1002.5", price)).isEqualTo("22003");
    assertThat(overflow("1e3", price)).isNull();
    assertThat(overflow("1e4", price)).isEqualTo("22003");
    assertThat(overflow("1002", DataType.builtIn("numeric"))).isNull();
  }

  private static String overflow(String text, DataType type) {
    Term.Constant number = new Term.Constant(new Span(0, 0), Term.Constant.Kind.NUMBER, text);
    return Literals.overflow(number, type);
  }
}
