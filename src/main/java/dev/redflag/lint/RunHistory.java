package dev.redflag.lint;

import dev.redflag.migration.Project;
import dev.redflag.schema.KeptSchema;
import dev.redflag.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The history of one run: as much of it as an earlier run kept, and what is kept for later ones.
 */
final class RunHistory {

  private final Project project;
  private final int postgres;
  private final HistoryStore store;
  private final int size;

  /** The files replayed so far. */
  private final List<SourceFile> sources = new ArrayList<>();

  private StoredHistory found;
  private KeptSchema made;

  /**
   * @param store or null if nothing is kept
   */
  RunHistory(Project project, int postgres, HistoryStore store) {
    this.project = project;
    this.postgres = postgres;
    this.store = store;
    this.size = store == null ? 0 : HistoryStore.history(project).size();
  }

  /** Looks for what an earlier run kept. */
  void find() {
    if (store != null) {
      found = store.find(project, postgres);
    }
    if (found != null) {
      sources.addAll(found.sources());
    }
  }

  /** How many of the first files need not be read. */
  int known() {
    return found == null ? 0 : found.size();
  }

  /** Takes {@code replay} to where the files that are known end. */
  void resume(ProjectReplay replay, Progress progress) {
    if (found != null) {
      replay.resume(found.kept());
      for (int i = 0; i < found.size(); i++) {
        progress.advance();
      }
    }
  }

  /** Takes in that {@code replay} has replayed the next file of the history. */
  void add(SourceFile source, ProjectReplay replay) {
    if (sources.size() >= size) {
      return;
    }
    sources.add(source);
    if (sources.size() == size) {
      made = replay.kept();
    }
  }

  /** Keeps the history for later runs, if all of it could be replayed. */
  void keep() {
    if (made != null) {
      store.keep(project, postgres, new StoredHistory(made, sources), found);
    }
  }
}
