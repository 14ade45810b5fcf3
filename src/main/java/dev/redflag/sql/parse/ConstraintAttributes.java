package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.ast.ConstraintFlags;

/** Reads DEFERRABLE, NOT VALID and the like behind a constraint, in any order. */
final class ConstraintAttributes {

  private boolean deferrable;
  private boolean notDeferrable;
  private boolean initiallyDeferred;
  private boolean notValid;
  private boolean notEnforced;
  private boolean noInherit;
  private boolean any;
  private boolean saysDeferrability;
  private boolean saysEnforcement;

  /**
   * @param table whether the constraint is a table's, which alone can be NOT VALID
   */
  ConstraintFlags read(Cursor cursor, boolean table) {
    boolean more = true;
    while (more) {
      int from = cursor.position();
      more = acceptOne(cursor, table);
      any |= more;
      if (notDeferrable && deferrable) {
        cursor.position(from);
        throw cursor.unexpected();
      }
    }
    return any
        ? new ConstraintFlags(deferrable, initiallyDeferred, notValid, notEnforced, noInherit)
        : ConstraintFlags.NONE;
  }

  private boolean acceptOne(Cursor cursor, boolean table) {
    switch (cursor.keyword()) {
      case Keyword.DEFERRABLE -> {
        cursor.advance();
        saysDeferrability = true;
        deferrable = true;
        return true;
      }
      case Keyword.INITIALLY -> {
        cursor.advance();
        saysDeferrability = true;
        if (cursor.accept(Keyword.DEFERRED)) {
          deferrable = true;
          initiallyDeferred = true;
        } else {
          cursor.expect(Keyword.IMMEDIATE);
        }
        return true;
      }
      case Keyword.ENFORCED -> {
        cursor.advance();
        saysEnforcement = true;
        return true;
      }
      case Keyword.NO -> {
        if (!cursor.accept(Keyword.NO, Keyword.INHERIT)) {
          return false;
        }
        noInherit = true;
        return true;
      }
      case Keyword.NOT -> {
        return acceptNegated(cursor, table);
      }
      default -> {
        return false;
      }
    }
  }

  private boolean acceptNegated(Cursor cursor, boolean table) {
    if (table && cursor.accept(Keyword.NOT, Keyword.VALID)) {
      notValid = true;
      return true;
    }
    if (cursor.accept(Keyword.NOT, Keyword.ENFORCED)) {
      saysEnforcement = true;
      notEnforced = true;
      notValid = true;
      return true;
    }
    if (!cursor.accept(Keyword.NOT, Keyword.DEFERRABLE)) {
      return false;
    }
    saysDeferrability = true;
    notDeferrable = true;
    return true;
  }

  /** Whether DEFERRABLE, INITIALLY or their opposites were read. */
  boolean saysDeferrability() {
    return saysDeferrability;
  }

  /** Whether ENFORCED or NOT ENFORCED was read. */
  boolean saysEnforcement() {
    return saysEnforcement;
  }
}
