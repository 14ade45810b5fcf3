package dev.redflag.cli;

import dev.redflag.rule.RuleSet;
import dev.redflag.rules.BuiltInRules;
import dev.redflag.source.Bundled;
import java.nio.file.Path;
import java.util.List;

/**
 * Rules that are loaded while the migrations are looked for: finding and making so many classes
 * takes as long as that.
 */
final class RuleLoading extends Thread {

  private final List<Path> plugins;

  /** Guarded by this, as is {@code failure}; one of the two is set at the end. */
  private RuleSet rules;

  private Throwable failure;

  private RuleLoading(List<Path> plugins) {
    super("redflag-rules");
    this.plugins = plugins;
    setDaemon(true);
  }

  /** Begins to load the rules that Redflag brings and those of {@code plugins}. */
  static RuleLoading start(List<Path> plugins) {
    RuleLoading loading = new RuleLoading(plugins);
    loading.start();
    return loading;
  }

  @Override
  public void run() {
    RuleSet loaded = null;
    Throwable trouble = null;
    try {
      loaded = RuleSet.withPlugins(BuiltInRules.all(), plugins);
    } catch (RuntimeException | Error e) {
      trouble = e;
    }
    end(loaded, trouble);
    // The first finding will ask for its page, when there is nothing else to do meanwhile.
    Bundled.prepare();
  }

  private synchronized void end(RuleSet loaded, Throwable trouble) {
    rules = loaded;
    failure = trouble;
    notifyAll();
  }

  /**
   * The rules, once they are there.
   *
   * @throws dev.redflag.rule.RuleSetException if a plug-in cannot be used
   */
  synchronized RuleSet rules() {
    try {
      while (rules == null && failure == null) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    return rules;
  }
}
