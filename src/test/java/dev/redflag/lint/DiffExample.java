package dev.redflag.lint;

import dev.redflag.git.TestRepository;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A diff of whole files in a page: {@code --- path} and {@code +++ path} or {@code /dev/null}, then
 * every line of the file.
 *
 * @param before the files that the ref has
 * @param after the files that are there now
 */
record DiffExample(Map<String, String> before, Map<String, String> after) {

  private static final String NOTHING = "/dev/null";

  static DiffExample of(String diff) {
    DiffExample example = new DiffExample(new LinkedHashMap<>(), new LinkedHashMap<>());
    String old = null;
    String now = null;
    for (String line : diff.split("\n", -1)) {
      if (line.startsWith("--- ")) {
        old = line.substring(4);
        example.before.put(old, "");
      } else if (line.startsWith("+++ ")) {
        now = line.substring(4);
        example.after.put(now, "");
      } else if (!line.isEmpty()) {
        String text = line.substring(1) + "\n";
        if (line.charAt(0) != '+') {
          example.before.merge(old, text, String::concat);
        }
        if (line.charAt(0) != '-') {
          example.after.merge(now, text, String::concat);
        }
      }
    }
    example.before.remove(NOTHING);
    example.after.remove(NOTHING);
    return example;
  }

  /** Commits the old files on {@code main}, and leaves the new ones in the work tree. */
  void write(TestRepository repository) throws IOException {
    for (Map.Entry<String, String> file : before.entrySet()) {
      repository.write(file.getKey(), file.getValue());
    }
    repository.commit();
    for (String file : before.keySet()) {
      repository.delete(file);
    }
    for (Map.Entry<String, String> file : after.entrySet()) {
      repository.write(file.getKey(), file.getValue());
    }
  }
}
