package dev.redflag.postgres;

import dev.redflag.sql.ast.Term;
import java.math.BigInteger;

/**
 * The order of literals as far as their text tells it: equal ones, whole numbers, and dates and
 * times written in the same ISO form.
 */
public final class ConstantOrder {

  private ConstantOrder() {}

  /** Less than, equal to or more than 0, as {@code a} is to {@code b}; null if it is not known. */
  public static Integer compare(Term.Constant a, Term.Constant b) {
    if (a.kind() == Term.Constant.Kind.NULL || b.kind() == Term.Constant.Kind.NULL) {
      return null;
    }
    if (a.value().equals(b.value())) {
      return 0;
    }
    BigInteger first = number(a);
    BigInteger second = number(b);
    if (first != null && second != null) {
      return first.compareTo(second);
    }
    if (a.kind() == b.kind() && isIsoTime(a.value()) && sameShape(a.value(), b.value())) {
      return a.value().compareTo(b.value());
    }
    return null;
  }

  /** A whole number; one with a fraction is of another type, and so is what compares it. */
  private static BigInteger number(Term.Constant constant) {
    if (constant.kind() != Term.Constant.Kind.NUMBER) {
      return null;
    }
    try {
      return new BigInteger(constant.value());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether {@code text} begins with a date such as {@code 2024-01-31}. */
  private static boolean isIsoTime(String text) {
    return text.length() >= 10 && sameShape(text.substring(0, 10), "0000-00-00");
  }

  /** Whether digits stand where digits stand, and all else is the same. */
  private static boolean sameShape(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i < a.length(); i++) {
      boolean digits = isDigit(a.charAt(i)) && isDigit(b.charAt(i));
      if (!digits && a.charAt(i) != b.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
