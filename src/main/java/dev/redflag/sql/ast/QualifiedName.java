package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * A name with its schema, if one is written.
 *
 * @param parts at least one; the last is the object's own name
 */
public record QualifiedName(List<Identifier> parts) {

  public QualifiedName {
    parts = List.copyOf(parts);
  }

  /** The object's own name. */
  public Identifier last() {
    return parts.get(parts.size() - 1);
  }

  /** The object's own name as PostgreSQL understands it. */
  public String name() {
    return last().value();
  }

  /** The schema as written, or null. */
  public String schema() {
    return parts.size() < 2 ? null : parts.get(parts.size() - 2).value();
  }

  /** From the first part to the last. */
  public Span span() {
    return parts.get(0).span().cover(last().span());
  }

  /** Whether a placeholder stands in any part. */
  public boolean templated() {
    // Without an iterator: each look-up of a name asks.
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).templated()) {
        return true;
      }
    }
    return false;
  }

  /** The name as SQL must write it. */
  @Override
  public String toString() {
    if (parts.size() == 1) {
      return parts.get(0).toString();
    }
    StringBuilder text = new StringBuilder();
    for (Identifier part : parts) {
      if (text.length() > 0) {
        text.append('.');
      }
      text.append(part);
    }
    return text.toString();
  }
}
