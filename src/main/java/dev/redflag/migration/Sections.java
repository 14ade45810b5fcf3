package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a file at the comments that say where going up begins and going down. */
final class Sections {

  private Sections() {}

  /**
   * What stands after each line that marks the way up, to the next that marks the way down.
   *
   * <p>A file without such a line is taken whole: no tool would run it, but it can be judged.
   */
  static List<Span> between(SourceFile file, String up, String down) {
    String text = file.text();
    List<Span> sections = new ArrayList<>(1);
    int start = Marker.find(text, up, 0);
    if (start < 0) {
      int end = Marker.find(text, down, 0);
      return List.of(new Span(0, end < 0 ? text.length() : end));
    }
    while (start >= 0) {
      int body = Marker.afterLine(text, start);
      int end = body == text.length() ? -1 : Marker.find(text, down, body);
      sections.add(new Span(body, end < 0 ? text.length() : end));
      start = end < 0 ? -1 : Marker.find(text, up, end);
    }
    return sections;
  }
}
