package dev.redflag.rule;

import dev.redflag.source.Bundled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The rules of a run and their pages.
 *
 * <p>Those of plug-ins are services of {@link Rule}. The page of a rule, built in or not, is {@code
 * META-INF/redflag/rules/<id>.md}; pages are read when they are asked for. Closing the set closes
 * the jars of the plug-ins.
 */
public final class RuleSet implements AutoCloseable {

  private static final String PAGES = "META-INF/redflag/rules/";

  private final TreeMap<String, Rule> rules = new TreeMap<>();
  private final Map<String, RulePage> pages = new HashMap<>();
  private URLClassLoader plugins;

  private RuleSet() {}

  /**
   * The rules that Redflag brings and those of plug-ins.
   *
   * @param builtIn the rules that Redflag brings, whose pages the build has checked
   * @param jars the jars of the plug-ins, which may use classes of each other
   * @throws RuleSetException if a jar or a rule in it cannot be used
   */
  public static RuleSet withPlugins(Collection<? extends Rule> builtIn, List<Path> jars) {
    RuleSet set = new RuleSet();
    for (Rule rule : builtIn) {
      set.add(rule);
    }
    if (jars.isEmpty()) {
      return set;
    }
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = urlOf(jars.get(i));
    }
    set.plugins = new URLClassLoader(urls, RuleSet.class.getClassLoader());
    set.addServices(set.plugins, "plug-in " + names(jars));
    return set;
  }

  /**
   * A set of {@code rules} alone.
   *
   * @throws RuleSetException if two have the same id, or one has no page
   */
  public static RuleSet of(Collection<? extends Rule> rules) {
    RuleSet set = new RuleSet();
    for (Rule rule : rules) {
      set.add(rule);
      demandPage(rule);
    }
    return set;
  }

  /** The rules in the order of their ids. */
  public Collection<Rule> rules() {
    return rules.values();
  }

  /** The ids in their order. */
  public Collection<String> ids() {
    return rules.keySet();
  }

  /** Whether a rule has this id. */
  public boolean contains(String id) {
    return rules.containsKey(id);
  }

  /**
   * The page of a rule.
   *
   * @param id the id of a rule of this set
   * @throws RuleSetException if the page is not as it has to be
   */
  public synchronized RulePage page(String id) {
    RulePage page = pages.get(id);
    if (page == null) {
      page = PageReader.read(id, "rules/" + id + ".md", pageText(rules.get(id), id));
      pages.put(id, page);
    }
    return page;
  }

  /** The pages in the order of their ids. */
  public List<RulePage> pages() {
    List<RulePage> all = new ArrayList<>(rules.size());
    for (String id : rules.keySet()) {
      all.add(page(id));
    }
    return all;
  }

  @Override
  public void close() {
    if (plugins == null) {
      return;
    }
    try {
      plugins.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param plugin what errors call the loader's jars
   */
  private void addServices(ClassLoader loader, String plugin) {
    try {
      for (Rule rule : ServiceLoader.load(Rule.class, loader)) {
        // A plug-in's loader also gives what its parent has.
        if (rule.getClass().getClassLoader() == loader) {
          add(rule);
          page(rule.id());
        }
      }
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new RuleSetException(plugin + ": " + oneLine(e), e);
    } catch (RuleSetException e) {
      throw new RuleSetException(plugin + ": " + e.getMessage(), e);
    }
  }

  private void add(Rule rule) {
    String id;
    try {
      id = rule.id();
    } catch (IllegalArgumentException e) {
      throw new RuleSetException(e.getMessage(), e);
    }
    Rule other = rules.putIfAbsent(id, rule);
    if (other != null) {
      throw new RuleSetException(
          "two rules have the id "
              + id
              + ": "
              + other.getClass().getName()
              + " and "
              + rule.getClass().getName());
    }
  }

  private static void demandPage(Rule rule) {
    String id = rule.id();
    if (rule.getClass().getClassLoader().getResource(PAGES + id + ".md") == null) {
      throw pageless(rule, id);
    }
  }

  private static String pageText(Rule rule, String id) {
    String name = PAGES + id + ".md";
    try {
      String text =
          rule.getClass().getClassLoader() == RuleSet.class.getClassLoader()
              ? Bundled.read(name, StandardCharsets.UTF_8)
              : pluginText(rule, name);
      if (text == null) {
        throw pageless(rule, id);
      }
      return text;
    } catch (IOException e) {
      throw new RuleSetException("the page of " + id + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String pluginText(Rule rule, String name) throws IOException {
    try (InputStream in = rule.getClass().getClassLoader().getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static RuleSetException pageless(Rule rule, String id) {
    return new RuleSetException(
        "the rule " + rule.getClass().getName() + " has no page " + PAGES + id + ".md");
  }

  private static URL urlOf(Path jar) {
    if (!Files.isRegularFile(jar) || !Files.isReadable(jar)) {
      throw new RuleSetException("plug-in " + jar + " cannot be read");
    }
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new RuleSetException("plug-in " + jar + " cannot be read", e);
    }
  }

  private static String names(List<Path> jars) {
    StringBuilder names = new StringBuilder();
    for (Path jar : jars) {
      names.append(names.length() == 0 ? "" : ", ").append(jar);
    }
    return names.toString();
  }

  private static String oneLine(Throwable trouble) {
    String message = String.valueOf(trouble.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
