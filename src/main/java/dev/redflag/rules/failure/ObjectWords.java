package dev.redflag.rules.failure;

import dev.redflag.schema.Index;
import dev.redflag.schema.Relation;
import dev.redflag.schema.Sequence;
import dev.redflag.schema.Table;
import dev.redflag.schema.View;
import dev.redflag.sql.ast.ObjectType;
import java.util.Locale;

/** What the kinds of object are called in a sentence. */
final class ObjectWords {

  private ObjectWords() {}

  /**
   * The word that begins a sentence, such as {@code Materialized view}.
   *
   * @param type null for the label of an enum
   */
  static String of(ObjectType type) {
    if (type == null) {
      return "Label";
    }
    String words = type.words();
    return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }

  /** {@code a view}, {@code an index}. */
  static String withArticle(String kind) {
    return (kind.startsWith("i") ? "an " : "a ") + kind;
  }

  /** The kind of a relation within a sentence, such as {@code materialized view}. */
  static String of(Relation relation) {
    if (relation instanceof View view) {
      return view.materialized() ? "materialized view" : "view";
    }
    if (relation instanceof Index) {
      return "index";
    }
    if (relation instanceof Sequence) {
      return "sequence";
    }
    return relation instanceof Table table && table.foreign() ? "foreign table" : "table";
  }
}
