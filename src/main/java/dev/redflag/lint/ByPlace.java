package dev.redflag.lint;

import dev.redflag.rule.Finding;
import java.util.Comparator;

/** The order of findings: by file, offset and rule. */
final class ByPlace implements Comparator<Finding> {

  static final ByPlace ORDER = new ByPlace();

  private ByPlace() {}

  @Override
  public int compare(Finding a, Finding b) {
    int order = a.source() == b.source() ? 0 : a.source().path().compareTo(b.source().path());
    if (order == 0) {
      order = Integer.compare(a.span().start(), b.span().start());
    }
    if (order == 0) {
      order = a.rule().compareTo(b.rule());
    }
    if (order == 0) {
      order = Integer.compare(a.span().end(), b.span().end());
    }
    return order != 0 ? order : a.message().compareTo(b.message());
  }
}
