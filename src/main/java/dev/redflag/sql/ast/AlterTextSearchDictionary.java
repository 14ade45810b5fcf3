package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** ALTER TEXT SEARCH DICTIONARY. */
public record AlterTextSearchDictionary(Span span, QualifiedName name, List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "AlterTSDictionaryStmt";
  }
}
