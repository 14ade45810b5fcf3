package dev.redflag.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GeneratedNameTest {

  private static final String LONG = "a".repeat(60);

  private final Random random = new Random(1);
  private Schema schema = Schema.EMPTY;
  private final List<Relation> made = new ArrayList<>();

  private void make(String name) {
    Relation table = new Table.Draft(new RelationName("public", name)).table();
    schema = schema.with(table);
    made.add(table);
  }

  private void drop(int index) {
    schema = schema.without(made.remove(index));
  }

  /** The first name that is free, searched from the start. */
  private String first(String table, String column) {
    for (int pass = 0; ; pass++) {
      String name = GeneratedName.of(table, column, pass == 0 ? "idx" : "idx" + pass);
      if (schema.relation(new RelationName("public", name)) == null) {
        return name;
      }
    }
  }

  @Test
  void takesTheFirstFreeNumberWhateverCameAndWent() {
    for (int i = 0; i < 4000; i++) {
      String table = random.nextInt(4) == 0 ? LONG : "t";
      String column = random.nextInt(8) == 0 ? null : "b";
      String name = GeneratedName.forRelation(schema, "public", table, column, "idx");
      assertThat(name).isEqualTo(first(table, column));
      make(name);
      int kind = random.nextInt(10);
      if (kind == 0) {
        drop(random.nextInt(made.size()));
      } else if (kind == 1) {
        String taken = "t_b_idx" + random.nextInt(2000);
        if (schema.relation(new RelationName("public", taken)) == null) {
          make(taken);
        }
      }
    }
    assertThat(GeneratedName.forRelation(schema, "other", "t", "b", "idx")).isEqualTo("t_b_idx");
  }

  @Test
  void remembersNothingOfNumbersThatBeginWithZero() {
    for (int i = 0; i < 20; i++) {
      make(GeneratedName.forRelation(schema, "public", "t", "b", "idx"));
    }
    make("t_b_idx05");
    drop(made.size() - 1);
    assertThat(GeneratedName.forRelation(schema, "public", "t", "b", "idx")).isEqualTo("t_b_idx20");
    drop(5);
    assertThat(GeneratedName.forRelation(schema, "public", "t", "b", "idx")).isEqualTo("t_b_idx5");
  }

  @Test
  void keepsNamesOfConstraintsAndRelationsApart() {
    for (int i = 0; i < 20; i++) {
      make(GeneratedName.forRelation(schema, "public", "t", "b", "key"));
    }
    assertThat(GeneratedName.forConstraint(schema, "public", "t", "b", "key")).isEqualTo("t_b_key");
    assertThat(GeneratedName.forIndexedConstraint(schema, "public", "t", "b", "key"))
        .isEqualTo("t_b_key20");
  }
}
