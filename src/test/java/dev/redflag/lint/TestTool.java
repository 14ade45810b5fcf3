package dev.redflag.lint;

import dev.redflag.migration.Migration;
import dev.redflag.migration.MigrationTool;
import dev.redflag.migration.Wrap;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.util.List;

/** A tool that runs the whole of each file, on a connection of its own. */
public record TestTool(Wrap wrap, String ownTable) implements MigrationTool {

  /** A tool of which no more is known. */
  public static final TestTool UNKNOWN = new TestTool(Wrap.UNKNOWN, null);

  @Override
  public String name() {
    return "test";
  }

  @Override
  public String title() {
    return "the tool";
  }

  @Override
  public List<Span> forward(SourceFile file) {
    return List.of(new Span(0, file.text().length()));
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    return wrap;
  }

  @Override
  public boolean settingsOutliveFile() {
    return false;
  }
}
