package dev.redflag.source;

/**
 * A half-open range {@code [start, end)} of a source text.
 *
 * @param start the first offset, in UTF-16 units from 0
 * @param end the offset after the last unit; equal to {@code start} for a place between two units
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The number of UTF-16 units in the span. */
  public int length() {
    return end - start;
  }

  /** Whether {@code other} lies wholly within this span; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The smallest span that holds both this and {@code other}. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  // Written out: the record's own would be linked at run time, which takes longer than a lint run
  // takes to use it.
  @Override
  public boolean equals(Object other) {
    return other instanceof Span that && start == that.start && end == that.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }
}
