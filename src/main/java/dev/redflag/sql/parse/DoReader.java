package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.ast.Code;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Statement;

/** Reads DO. */
final class DoReader {

  private DoReader() {}

  static Statement read(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.DO);
    Identifier language = null;
    int body = -1;
    do {
      if (cursor.accept(Keyword.LANGUAGE)) {
        language = WordReader.nameOrString(cursor);
      } else {
        body = cursor.position();
        cursor.string();
      }
    } while (!cursor.atEnd());
    if (body < 0) {
      throw cursor.unexpected();
    }
    Code code = BodyReader.block(cursor.tokens(), body, language);
    return new DoBlock(cursor.spanFrom(from), language, code.statements(), code.dynamic());
  }
}
