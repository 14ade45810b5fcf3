package dev.redflag.migration;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** What is wanted of a layout: all of it, or some files. */
final class Selection {

  private final Layout layout;
  private final Set<Entry> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Entry, String> shown = new IdentityHashMap<>();
  private boolean all;

  Selection(Layout layout) {
    this.layout = layout;
  }

  Layout layout() {
    return layout;
  }

  boolean isAll() {
    return all;
  }

  void addAll() {
    all = true;
  }

  void add(Entry entry) {
    wanted.add(entry);
  }

  /** Adds a file that was named, and is shown as it was named. */
  void add(Entry entry, String path) {
    wanted.add(entry);
    shown.putIfAbsent(entry, path);
  }

  boolean wants(Entry entry) {
    return (all && !layout.borrowed().contains(entry)) || wanted.contains(entry);
  }

  /** Whether the file was named itself. */
  boolean names(Entry entry) {
    return shown.containsKey(entry);
  }

  String shown(Entry entry) {
    String path = shown.get(entry);
    return path == null ? entry.shown() : path;
  }
}
