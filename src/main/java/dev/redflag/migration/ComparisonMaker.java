package dev.redflag.migration;

import dev.redflag.git.Changes;
import dev.redflag.migration.Comparison.Pair;
import dev.redflag.migration.Comparison.PrismaChange;
import dev.redflag.migration.LostMigrations.Lost;
import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.Span;
import dev.redflag.sql.Lexer;
import dev.redflag.sql.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Says how a project differs from what it was at a ref. */
final class ComparisonMaker {

  private final Changes changes;
  private final Layout layout;
  private final LayoutChanges became;
  private final LostMigrations lost;

  ComparisonMaker(Changes changes, Layout layout, LayoutChanges became, LostMigrations lost) {
    this.changes = changes;
    this.layout = layout;
    this.became = became;
    this.lost = lost;
  }

  /**
   * @param migrations of each entry of the layout, in the same order, the one that was made of it
   * @param wanted which of them are asked about
   * @param whole whether what concerns no one migration of them is asked for too
   */
  Comparison compare(
      List<Migration> migrations, List<Boolean> wanted, boolean whole, PrismaChange prisma)
      throws InputException {
    List<Entry> forward = layout.forward();
    List<Pair> edited = new ArrayList<>();
    List<Pair> renamed = new ArrayList<>();
    List<Pair> late = new ArrayList<>();
    int newest = newest(forward);
    List<Migration> added = new ArrayList<>();
    for (int i = 0; i < forward.size(); i++) {
      Entry entry = forward.get(i);
      if (became.isNew(entry)) {
        added.add(migrations.get(i));
      }
      if (!wanted.get(i) || changes.ref() == null) {
        continue;
      }
      if (became.isEdited(entry)) {
        Migration old = before(entry);
        if (isChange(entry, old.text())) {
          edited.add(new Pair(migrations.get(i), old));
        }
      } else if (became.formerly(entry) != null) {
        if (isOther(entry, became.formerly(entry).entry())) {
          renamed.add(new Pair(migrations.get(i), migration(became.formerly(entry))));
        }
      } else if (i < newest && became.isNew(entry)) {
        late.add(new Pair(migrations.get(i), migrations.get(newest)));
      }
    }
    return new Comparison(
        changes.ref(),
        migrations,
        added,
        edited,
        renamed,
        whole ? deleted() : List.of(),
        late,
        sameVersion(migrations, wanted),
        whole ? before() : List.of(),
        List.of(),
        List.of(),
        prisma);
  }

  /** The place of the newest migration that is not new, or -1. */
  private int newest(List<Entry> forward) {
    for (int i = forward.size() - 1; i >= 0; i--) {
      Entry entry = forward.get(i);
      if (!became.isNew(entry) && !layout.tool().runsAgain(entry.name())) {
        return i;
      }
    }
    return -1;
  }

  private Migration before(Entry entry) throws InputException {
    try {
      String text = changes.readBefore(became.file(entry), entry.shown()).text();
      return new Migration(entry.name(), entry.path(), entry.shown(), text, false, -1);
    } catch (SourceReadException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  private static Migration migration(Lost lost) {
    Entry entry = lost.entry();
    return new Migration(entry.name(), entry.path(), entry.shown(), lost.text(), false, -1);
  }

  /** Whether the tool, or a database, can tell the texts apart. */
  private boolean isChange(Entry entry, String before) throws InputException {
    String now;
    try {
      now = entry.folder().read(entry.file()).text();
    } catch (SourceReadException e) {
      throw new InputException(e.getMessage(), e);
    }
    if (lines(now).equals(lines(before))) {
      return false;
    }
    return layout.tool().ledger().edited() != Ledger.Reaction.UNNOTICED
        || !words(entry.shown(), now).equals(words(entry.shown(), before));
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  /** What runs of a file, without its comments and blanks. */
  private List<String> words(String shown, String text) {
    List<Span> forward = layout.tool().forward(new SourceFile(shown, text));
    Tokens tokens = Lexer.lex(text);
    List<String> words = new ArrayList<>(tokens.size());
    int part = 0;
    for (int i = 0; i < tokens.size(); i++) {
      while (part < forward.size() && forward.get(part).end() <= tokens.start(i)) {
        part++;
      }
      if (part < forward.size() && forward.get(part).start() <= tokens.start(i)) {
        words.add(tokens.text(i));
      }
    }
    return words;
  }

  /** Whether the tool takes the two for different migrations, or minds the difference. */
  private boolean isOther(Entry now, Entry before) {
    Ledger.Identity identity = layout.tool().ledger().identity();
    return identity == Ledger.Identity.NAME
        || identity == Ledger.Identity.VERSION_AND_NAME
        || now.version().compareTo(before.version()) != 0;
  }

  private List<Migration> deleted() {
    List<Migration> deleted = new ArrayList<>();
    for (Lost one : became.gone()) {
      deleted.add(migration(one));
    }
    return deleted;
  }

  /** All that the ref has, if any of it is gone. */
  private List<Migration> before() throws InputException {
    List<Migration> all = new ArrayList<>();
    if (became.gone().isEmpty()) {
      return all;
    }
    Layout old = became.gone().get(0).layout();
    for (Entry entry : old.forward()) {
      all.add(
          new Migration(
              entry.name(), entry.path(), entry.shown(), lost.text(entry), false, all.size()));
    }
    return all;
  }

  private List<Pair> sameVersion(List<Migration> migrations, List<Boolean> wanted) {
    List<Pair> pairs = new ArrayList<>();
    List<Entry> forward = layout.forward();
    for (int i = 0; i < forward.size(); i++) {
      Version version = forward.get(i).version();
      if (!wanted.get(i) || !became.isNew(forward.get(i)) || version.equals(Version.NONE)) {
        continue;
      }
      for (int j = 0; j < forward.size(); j++) {
        boolean other = j < i || (j > i && !became.isNew(forward.get(j)));
        if (other && forward.get(j).version().compareTo(version) == 0) {
          pairs.add(new Pair(migrations.get(i), migrations.get(j)));
          break;
        }
      }
    }
    return pairs;
  }
}
