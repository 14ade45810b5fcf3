package dev.redflag.schema;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Unread;
import java.util.HashSet;
import java.util.Set;

/** Statements that cannot be followed: what they name may be anything afterwards. */
final class Opaque {

  private Opaque() {}

  /** A statement whose text is not understood. */
  static void statement(Transition transition, Span span) {
    transition.schema = transition.schema.afterOpaque(transition.at(span));
    touchNamed(transition, span, false);
  }

  /** A DO block: what it does besides the statements that are replayed by themselves. */
  static void block(Transition transition, DoBlock block) {
    boolean sql =
        block.language() == null
            || block.language().value().equals("plpgsql")
            || block.language().value().equals("sql");
    boolean unread = false;
    for (BodyStatement inner : block.body()) {
      unread |= inner.statement() instanceof Unread;
    }
    boolean dynamic = false;
    for (Span execute : block.dynamic()) {
      dynamic |= !DynamicText.keepsNames(transition.script.text(execute));
    }
    if (sql && !dynamic && !unread) {
      return;
    }
    transition.schema = transition.schema.afterOpaque(transition.at(block.span()));
    touchNamed(transition, block.span(), dynamic || !sql);
  }

  /**
   * Marks the tables that a text names.
   *
   * @param dynamic whether names may be put together in it: then, if it names none, any may be
   *     meant
   */
  private static void touchNamed(Transition transition, Span span, boolean dynamic) {
    Set<String> words = words(transition.script.text(span));
    boolean any = false;
    for (Relation relation : transition.schema.relations()) {
      if (relation instanceof Table table && words.contains(table.name().name())) {
        any = true;
        touch(transition, table, span, true);
      }
    }
    if (any || !dynamic) {
      return;
    }
    for (Relation relation : transition.schema.relations()) {
      if (relation instanceof Table table) {
        touch(transition, table, span, false);
      }
    }
  }

  private static void touch(Transition transition, Table table, Span span, boolean fills) {
    Table.Draft draft = new Table.Draft(table);
    draft.closed = false;
    draft.perhaps = true;
    if (fills) {
      draft.filledAt = transition.at(span);
    }
    transition.schema = transition.schema.with(draft.table());
  }

  /** Every name in a text, whatever it is there: in SQL, in strings, in comments. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        int end = text.indexOf('"', i + 1);
        if (end < 0) {
          break;
        }
        words.add(text.substring(i + 1, end));
        i = end + 1;
      } else if (Character.isJavaIdentifierStart(c) && c != '$') {
        int end = i + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
          end++;
        }
        words.add(Mentions.fold(text.substring(i, end)));
        i = end;
      } else {
        i++;
      }
    }
    return words;
  }
}
