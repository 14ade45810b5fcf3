package dev.redflag.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redflag.source.FileTree;
import dev.redflag.source.SourceReadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {

  @TempDir Path temporary;
  private TestRepository test;

  @BeforeEach
  void makeRepository() throws IOException {
    test = TestRepository.in(temporary.toRealPath().resolve("repository"));
  }

  private Repository repository() throws GitException {
    return Repository.around(test.root(), List.of(), test.environment());
  }

  private String names(Set<Path> files) {
    StringBuilder names = new StringBuilder();
    for (Path file : files) {
      names.append(names.length() == 0 ? "" : " | ").append(test.root().relativize(file));
    }
    return names.toString();
  }

  private String describe(Changes changes) {
    return "added "
        + names(changes.added())
        + "; modified "
        + names(changes.modified())
        + "; deleted "
        + names(changes.deleted());
  }

  private void makeBranch() throws IOException {
    test.write("m/1.sql", "one").write("m/2.sql", "two").write("m/3.sql", "three").commit();
    test.git("checkout", "--quiet", "-b", "feature");
    test.write("m/2.sql", "other").write("m/4.sql", "four").delete("m/3.sql").commit();
    test.git("checkout", "--quiet", "main");
    test.write("m/5.sql", "five").commit();
    test.git("checkout", "--quiet", "feature");
  }

  @Test
  void comparesWithWhereTheBranchBegan() throws Exception {
    makeBranch();
    test.write("m/6.sql", "six");
    Changes changes = repository().since("main");
    assertThat(describe(changes))
        .isEqualTo("added m/4.sql | m/6.sql; modified m/2.sql; deleted m/3.sql");
    assertThat(changes.ref()).isEqualTo("main");
  }

  @Test
  void readsFilesAsTheyWereWhereTheBranchBegan() throws Exception {
    makeBranch();
    try (Changes changes = repository().since("main")) {
      FileTree before = changes.before(List.of(test.root().resolve("m")));
      assertThat(before.list(test.root().resolve("m")))
          .containsExactlyInAnyOrder("1.sql", "2.sql", "3.sql");
      assertThat(before.read(test.root().resolve("m/2.sql"), "m/2.sql").text()).isEqualTo("two");
      assertThat(before.read(test.root().resolve("m/3.sql"), "m/3.sql").text()).isEqualTo("three");
      assertThat(before.read(test.root().resolve("m/1.sql"), "m/1.sql").text()).isEqualTo("one");
      assertThat(before.exists(test.root().resolve("m/4.sql"))).isFalse();
      assertThat(before.isFolder(test.root().resolve("m"))).isTrue();
      assertThatThrownBy(() -> before.read(test.root().resolve("m/3.sql/x"), "x"))
          .isInstanceOf(SourceReadException.class);
    }
  }

  @Test
  void comparesTheWorkTreeWithTheLastCommit() throws Exception {
    test.write("1.sql", "one").write("2.sql", "two").write(".gitignore", "ignored.sql").commit();
    test.write("1.sql", "other").delete("2.sql").write("3.sql", "three").write("ignored.sql", "");
    test.write("notes.txt", "not SQL").write("prisma/schema.prisma", "");
    assertThat(describe(repository().changed()))
        .isEqualTo("added 3.sql | prisma/schema.prisma; modified 1.sql; deleted 2.sql");
  }

  @Test
  void readsTheIndexAndNotTheWorkTree() throws Exception {
    test.write("1.sql", "one").write("2.sql", "two").commit();
    test.write("1.sql", "staged").write("3.sql", "three").git("add", "--all");
    test.write("1.sql", "later").write("4.sql", "four").delete("3.sql");
    try (Changes changes = repository().staged()) {
      assertThat(describe(changes)).isEqualTo("added 3.sql; modified 1.sql; deleted ");
      FileTree index = changes.now();
      assertThat(index.list(test.root()))
          .containsExactlyInAnyOrder(".git", "1.sql", "2.sql", "3.sql");
      assertThat(index.read(test.root().resolve("1.sql"), "1.sql").text()).isEqualTo("staged");
      assertThat(index.read(test.root().resolve("3.sql"), "3.sql").text()).isEqualTo("three");
      assertThat(index.isOnDisk(test.root().resolve("2.sql"))).isTrue();
    }
  }

  @Test
  void readsAnyNameThatAFileMayHave() throws Exception {
    test.commit();
    String name = "a b/\"quoted\" é\t[x] $(y) 😀.SQL";
    test.write(name, "sql").write(":0:x.sql", "").git("add", "--all");
    assertThat(names(repository().staged().added())).isEqualTo(":0:x.sql | " + name);
    test.delete(name);
    try (Changes changes = repository().staged()) {
      assertThat(changes.now().read(test.root().resolve(name), name).text()).isEqualTo("sql");
    }
  }

  @Test
  void knowsARepositoryWithoutACommit() throws Exception {
    test.write("1.sql", "one").write("2.sql", "two").git("add", "1.sql");
    assertThat(names(repository().staged().added())).isEqualTo("1.sql");
    assertThat(names(repository().changed().added())).isEqualTo("1.sql | 2.sql");
    assertThatThrownBy(() -> repository().since("main"))
        .isInstanceOf(GitException.class)
        .hasMessage("there is no commit in this repository yet");
  }

  @Test
  void findsTheRootFromBelow() throws Exception {
    test.write("1.sql", "one").commit().write("deep/er/2.sql", "two").write("3.sql", "three");
    Repository below =
        Repository.around(test.root().resolve("deep/er"), List.of(), test.environment());
    assertThat(below.root()).isEqualTo(test.root());
    assertThat(names(below.changed().added())).isEqualTo("3.sql | deep/er/2.sql");
  }

  @Test
  void keepsTheWayByWhichAFolderWasNamed() throws Exception {
    test.write("m/1.sql", "one").commit();
    Path link = Files.createSymbolicLink(temporary.resolve("link"), test.root());
    assertThat(Repository.around(link.resolve("m"), List.of(), test.environment()).root())
        .isEqualTo(link);
    Path inside = Files.createSymbolicLink(temporary.resolve("inside"), test.root().resolve("m"));
    assertThat(Repository.around(inside, List.of(), test.environment()).root())
        .isEqualTo(test.root());
  }

  @Test
  void worksInAWorktree() throws Exception {
    test.write("1.sql", "one").commit();
    test.git("worktree", "add", "--quiet", "../tree", "-b", "other");
    TestRepository tree = TestRepository.at(test.root().resolveSibling("tree"));
    tree.write("2.sql", "two");
    Changes changes = Repository.around(tree.root(), List.of(), test.environment()).since("main");
    assertThat(changes.added()).containsExactly(tree.root().resolve("2.sql"));
  }

  @Test
  void keepsToASubmodule() throws Exception {
    test.write("1.sql", "one").commit();
    TestRepository outer = TestRepository.in(test.root().resolveSibling("outer"));
    outer.git("submodule", "--quiet", "add", "../repository", "inner");
    outer.commit();
    outer.write("inner/2.sql", "two").write("3.sql", "three");
    Path inner = outer.root().resolve("inner");
    assertThat(
            Repository.around(outer.root(), List.of("inner/2.sql"), test.environment())
                .changed()
                .added())
        .containsExactly(inner.resolve("2.sql"));
    assertThat(Repository.around(outer.root(), List.of(), test.environment()).changed().added())
        .containsExactly(outer.root().resolve("3.sql"));
  }

  @Test
  void isLedByWhatAHookIsGiven() throws Exception {
    test.write("1.sql", "one").commit().write("2.sql", "two");
    Map<String, String> hook = new HashMap<>(test.environment());
    hook.put("GIT_DIR", ".git");
    hook.put("GIT_INDEX_FILE", ".git/other-index");
    Files.copy(test.root().resolve(".git/index"), test.root().resolve(".git/other-index"));
    assertThat(Repository.around(test.root(), List.of("2.sql"), hook).staged().added()).isEmpty();
    hook.remove("GIT_INDEX_FILE");
    test.git("add", "2.sql");
    assertThat(Repository.around(test.root(), List.of("2.sql"), hook).staged().added())
        .containsExactly(test.root().resolve("2.sql"));
  }

  @Test
  void isNotLedByHowAUserLikesGit() throws Exception {
    for (String setting :
        List.of(
            "diff.relative=true",
            "diff.noprefix=true",
            "diff.renames=copies",
            "diff.external=false",
            "diff.mnemonicPrefix=true",
            "color.ui=always",
            "core.quotePath=true",
            "core.fsmonitor=false",
            "core.pager=false",
            "status.showUntrackedFiles=no")) {
      String[] parts = setting.split("=", 2);
      test.git("config", parts[0], parts[1]);
    }
    test.write("m/1.sql", "the same text in two files\n").commit();
    test.write("m/é.sql", "the same text in two files\n").delete("m/1.sql");
    Map<String, String> environment = new HashMap<>(test.environment());
    environment.put("GIT_LITERAL_PATHSPECS", "1");
    environment.put("GIT_EXTERNAL_DIFF", "false");
    environment.put("LC_ALL", "de_DE.UTF-8");
    Repository below = Repository.around(test.root().resolve("m"), List.of(), environment);
    test.git("add", "--all");
    assertThat(describe(below.since("main")))
        .isEqualTo("added m/é.sql; modified ; deleted m/1.sql");
  }

  @Test
  void doesNotTakeLineEndingsForAChange() throws Exception {
    test.write(".gitattributes", "*.sql text eol=crlf\n").write("1.sql", "a\nb\n").commit();
    test.delete("1.sql").git("checkout", "--", "1.sql");
    assertThat(Files.readString(test.root().resolve("1.sql"))).isEqualTo("a\r\nb\r\n");
    assertThat(describe(repository().changed())).isEqualTo("added ; modified ; deleted ");
  }

  @Test
  void saysHowToFetchWhatIsMissing() throws Exception {
    makeBranch();
    String address = test.root().toUri().toString();
    Path clone = test.root().resolveSibling("clone");
    test.git("clone", "--quiet", "--depth=1", "--branch=feature", address, clone.toString());
    TestRepository cloned = TestRepository.at(clone);
    Repository repository = Repository.around(clone, List.of(), test.environment());
    String fetch = "git fetch --unshallow origin main:refs/remotes/origin/main";
    assertThatThrownBy(() -> repository.since("origin/main"))
        .isInstanceOf(GitException.class)
        .hasMessage(
            "git knows no commit \"origin/main\": run "
                + fetch
                + ", or check out with fetch-depth: 0");

    cloned.git("fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main");
    assertThatThrownBy(() -> repository.since("origin/main"))
        .isInstanceOf(GitException.class)
        .hasMessage(
            "this clone is too shallow to tell where HEAD left origin/main:"
                + " run git fetch --unshallow, or check out with fetch-depth: 0");

    cloned.git("fetch", "--quiet", "--unshallow");
    assertThat(repository.since("origin/main").added()).containsExactly(clone.resolve("m/4.sql"));
  }

  @Test
  void whatItSaysOfAnUnknownRefWorks() throws Exception {
    makeBranch();
    Path clone = test.root().resolveSibling("clone");
    String address = test.root().toUri().toString();
    test.git("clone", "--quiet", "--depth=1", "--branch=feature", address, clone.toString());
    TestRepository cloned = TestRepository.at(clone);
    cloned.git("fetch", "--quiet", "--unshallow", "origin", "main:refs/remotes/origin/main");
    assertThat(Repository.around(clone, List.of(), test.environment()).since("origin/main").added())
        .containsExactly(clone.resolve("m/4.sql"));
  }

  @Test
  void saysWhatIsWrongWithARef() throws Exception {
    test.write("1.sql", "one").commit();
    test.git("checkout", "--quiet", "--orphan", "apart");
    test.write("2.sql", "two").commit();
    for (String ref : List.of("mian", "", "-x", "--all", "main..apart", "HEAD:1.sql")) {
      assertThatThrownBy(() -> repository().since(ref))
          .as(ref)
          .isInstanceOf(GitException.class)
          .hasMessageStartingWith("git knows no commit \"" + ref + "\"");
    }
    assertThatThrownBy(() -> repository().since("main"))
        .isInstanceOf(GitException.class)
        .hasMessage("HEAD and main have no commit in common");
  }

  @Test
  void saysWhereThereIsNoRepository() throws Exception {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Map<String, String> environment = new HashMap<>(test.environment());
    environment.put("GIT_CEILING_DIRECTORIES", temporary.toRealPath().toString());
    assertThatThrownBy(() -> Repository.around(elsewhere, List.of(), environment))
        .isInstanceOf(GitException.class)
        .hasMessage(elsewhere + " is in no git repository");
    assertThatThrownBy(
            () ->
                Repository.around(
                    temporary, List.of("elsewhere", "repository"), test.environment()))
        .isInstanceOf(GitException.class)
        .hasMessage("elsewhere and repository are not in one git repository: name one at a time");
    test.git("init", "--quiet", "--bare", "../bare");
    assertThatThrownBy(
            () ->
                Repository.around(
                    test.root().resolveSibling("bare"), List.of(), test.environment()))
        .isInstanceOf(GitException.class)
        .hasMessageEndingWith("bare is in a git repository without a work tree: check one out");
  }

  @Test
  void saysThatThereIsNoGit() {
    assertThatThrownBy(
            () -> Repository.around(test.root(), List.of(), Map.of("PATH", temporary.toString())))
        .isInstanceOf(GitException.class)
        .hasMessage("there is no git on the PATH: install it");
  }
}
