package dev.redflag.report;

import com.contrastsecurity.sarif.ArtifactChange;
import com.contrastsecurity.sarif.ArtifactContent;
import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Fix;
import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.Replacement;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redflag.lint.LintResult;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Place;
import dev.redflag.rule.RulePage;
import dev.redflag.source.Position;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A result as SARIF 2.1.0, for GitHub code scanning and the SARIF viewers of editors.
 *
 * <p>The only reporter that loads databind and the SARIF model. It says nothing of time, machine or
 * working directory: the same result gives the same bytes.
 */
public final class SarifReporter implements Reporter {

  static final String HOME = "https://redflag.dev/";

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String SOURCE_ROOT = "%SRCROOT%";

  private final String version;
  private final SarifRules rules;
  private final RepositoryPaths paths;

  /** The hashes of one file: findings come file by file. */
  private LineHashes hashes;

  private SourceFile hashed;

  /**
   * A reporter.
   *
   * @param version the version of Redflag, a strict semantic version
   * @param pages the pages of all rules of this run, in any order
   * @param root the folder that paths are relative to; null for the root of each file's repository
   */
  public SarifReporter(String version, List<RulePage> pages, Path root) {
    this.version = version;
    this.rules = new SarifRules(pages);
    this.paths = new RepositoryPaths(root);
  }

  @Override
  public void write(LintResult result, OutputStream out) throws IOException {
    SarifSchema210 log =
        new SarifSchema210()
            .with$schema(URI.create(SCHEMA))
            .withVersion(SarifSchema210.Version._2_1_0)
            .withRuns(List.of(run(result)));
    JsonMapper mapper =
        JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .defaultPrettyPrinter(printer())
            .addMixIn(Result.class, Explicit.class)
            .addMixIn(ReportingConfiguration.class, Explicit.class)
            .build();
    mapper.writerWithDefaultPrettyPrinter().writeValue(out, log);
    out.write('\n');
    out.flush();
  }

  /** Laid out as {@link JsonWriter} does. */
  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private Run run(LintResult result) {
    ToolComponent driver =
        new ToolComponent()
            .withName("Redflag")
            .withVersion(version)
            .withSemanticVersion(version)
            .withInformationUri(URI.create(HOME))
            .withRules(rules.descriptors());
    List<Result> results = new ArrayList<>();
    for (Finding finding : result.findings()) {
      results.add(result(finding));
    }
    return new Run()
        .withTool(new Tool().withDriver(driver))
        .withInvocations(List.of(new Invocation().withExecutionSuccessful(true)))
        .withColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS)
        // We count a lone CR as a line break, and so does GitHub.
        .withNewlineSequences(new LinkedHashSet<>(List.of("\r\n", "\n", "\r")))
        .withOriginalUriBaseIds(
            new OriginalUriBaseIds()
                .withAdditionalProperty(
                    SOURCE_ROOT,
                    new ArtifactLocation().withDescription(message("The root of the repository."))))
        .withResults(results);
  }

  private Result result(Finding finding) {
    Set<Location> related = null;
    for (Place place : finding.related()) {
      if (related == null) {
        related = new LinkedHashSet<>();
      }
      related.add(
          location(place.source(), place.span())
              .withId(related.size() + 1)
              .withMessage(message(SarifMessages.escape(place.message()))));
    }
    return new Result()
        .withKind(null)
        .withRank(null)
        .withRuleId(finding.rule())
        .withRuleIndex(rules.indexOf(finding.rule()))
        .withLevel(Result.Level.fromValue(finding.severity().word()))
        .withMessage(message(SarifMessages.of(finding)))
        .withLocations(List.of(location(finding.source(), finding.span())))
        .withPartialFingerprints(
            new PartialFingerprints()
                .withAdditionalProperty("primaryLocationLineHash", lineHash(finding)))
        .withRelatedLocations(related)
        .withFixes(fixes(finding));
  }

  private String lineHash(Finding finding) {
    if (hashed != finding.source()) {
      hashes = LineHashes.of(finding.source());
      hashed = finding.source();
    }
    return hashes.of(finding.source().position(finding.span().start()).line());
  }

  private Location location(SourceFile source, Span span) {
    Region region = region(source, span);
    region.setSnippet(new ArtifactContent().withText(source.text(span)));
    return new Location()
        .withPhysicalLocation(
            new PhysicalLocation()
                .withArtifactLocation(artifactLocation(source))
                .withRegion(region));
  }

  private ArtifactLocation artifactLocation(SourceFile source) {
    RepositoryPaths.Located file = paths.locate(source.path());
    return new ArtifactLocation()
        .withUri(file.uri())
        .withUriBaseId(file.inside() ? SOURCE_ROOT : null);
  }

  private static Region region(SourceFile source, Span span) {
    Position start = source.position(span.start());
    Position end = source.position(span.end());
    return new Region()
        .withStartLine(start.line())
        .withStartColumn(start.column())
        .withEndLine(end.line())
        .withEndColumn(end.column());
  }

  /** A fix with files of its own is left out: done by half it would do harm. */
  private Set<Fix> fixes(Finding finding) {
    Set<Fix> fixes = null;
    for (dev.redflag.rule.Fix fix : finding.fixes()) {
      if (!fix.newFiles().isEmpty() || fix.edits().isEmpty()) {
        continue;
      }
      if (fixes == null) {
        fixes = new LinkedHashSet<>();
      }
      List<Replacement> replacements = new ArrayList<>();
      for (Edit edit : fix.edits()) {
        replacements.add(
            new Replacement()
                .withDeletedRegion(region(finding.source(), edit.span()))
                .withInsertedContent(new ArtifactContent().withText(edit.text())));
      }
      ArtifactChange change =
          new ArtifactChange()
              .withArtifactLocation(artifactLocation(finding.source()))
              .withReplacements(replacements);
      fixes.add(
          new Fix()
              .withDescription(message(SarifMessages.escape(PlainText.sentence(fix.title()))))
              .withArtifactChanges(Set.of(change)));
    }
    return fixes;
  }

  /**
   * The model leaves out what equals the standard's default. A level has to be said all the same: a
   * result without one has its rule's.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private interface Explicit {}

  private static Message message(String text) {
    return new Message().withText(text);
  }
}
