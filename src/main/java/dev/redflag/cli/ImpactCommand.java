package dev.redflag.cli;

import dev.redflag.lint.Impact;
import dev.redflag.lint.ImpactAnalysis;
import dev.redflag.migration.Found;
import dev.redflag.report.ImpactJsonReporter;
import dev.redflag.report.ImpactMarkdownReporter;
import dev.redflag.report.ImpactReporter;
import dev.redflag.report.ImpactTextReporter;
import dev.redflag.report.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code redflag impact}: shows what migrations lock, rewrite and scan. */
final class ImpactCommand implements Command {

  private static final List<String> FORMATS = List.of("text", "markdown", "json");

  @Override
  public Syntax syntax() {
    Syntax syntax =
        new Syntax(
                "redflag impact",
                "Shows for each statement what it locks, rewrites and scans, who waits for it and"
                    + " until when.")
            .value("--format", "FORMAT", "text (the default), markdown or json.")
            .value("-o, --output", "FILE", "Write to FILE, whole or not at all.");
    return Inputs.declare(Target.declare(syntax));
  }

  @Override
  public int run(Arguments arguments, Console console) throws Trouble, IOException {
    ImpactReporter reporter = reporter(arguments.choice("--format", FORMATS, "text"));
    Path output = arguments.file("--output", console);
    ImpactAnalysis analysis = new ImpactAnalysis(Target.options(arguments, Map.of()));
    Found found = Inputs.find(arguments, console);
    Impact impact = analysis.analyze(found.projects());
    Inputs.tellNotes(found, impact.notes(), console);
    for (String trouble : impact.troubles()) {
      console.say(trouble);
    }
    if (output != null) {
      OutputFile.write(output, out -> reporter.write(impact, out));
    } else {
      reporter.write(impact, console.out());
    }
    return impact.troubles().isEmpty() ? 0 : Main.TROUBLE;
  }

  private static ImpactReporter reporter(String format) {
    return switch (format) {
      case "json" -> new ImpactJsonReporter();
      case "markdown" -> new ImpactMarkdownReporter(null);
      default -> new ImpactTextReporter();
    };
  }
}
