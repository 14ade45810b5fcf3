package dev.redflag.sql.parse;

import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Identifier;
import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * Names with commas between them, made when they are asked for: a dump holds a hundred thousand
 * INSERTs, and their columns are looked at but once.
 */
final class NameList extends AbstractList<Identifier> implements RandomAccess {

  private final Tokens tokens;
  private final int first;
  private final int size;

  /**
   * @param first the token that the first name is
   */
  NameList(Tokens tokens, int first, int size) {
    this.tokens = tokens;
    this.first = first;
    this.size = size;
  }

  @Override
  public Identifier get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return Names.identifier(tokens, first + 2 * index, -1);
  }

  @Override
  public int size() {
    return size;
  }
}
