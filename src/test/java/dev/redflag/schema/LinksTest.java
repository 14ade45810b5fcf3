package dev.redflag.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final RelationName PARENT = new RelationName("public", "p");

  private static Table child(String name, RelationName... parents) {
    Table.Draft draft = new Table.Draft(new RelationName("public", name));
    draft.parents = List.of(parents);
    return draft.table();
  }

  private static List<String> names(List<Table> tables) {
    List<String> names = new ArrayList<>();
    for (Table table : tables) {
      names.add(table.name().name());
    }
    return names;
  }

  @Test
  void knowsTheChildrenOfATableHoweverMany() {
    Schema schema = Schema.EMPTY;
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 3 * RelationNames.FEW; i++) {
      schema = schema.with(child("c" + i, PARENT));
      expected.add("c" + i);
      assertThat(names(schema.childrenOf(PARENT))).isEqualTo(expected);
    }
    Schema all = schema;
    for (int i = 0; i < 3 * RelationNames.FEW; i++) {
      Table child = schema.table(new RelationName("public", "c" + i));
      // By NO INHERIT and by DROP TABLE.
      schema = i % 2 == 0 ? schema.with(child("c" + i)) : schema.without(child);
      expected.remove(0);
      assertThat(names(schema.childrenOf(PARENT))).isEqualTo(expected);
    }
    assertThat(schema.hasChildren(PARENT)).isFalse();
    assertThat(all.hasChildren(PARENT)).isTrue();
  }
}
