package dev.redflag;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keeps the layers, and what each of them may know. A package that does not exist yet passes. */
class ArchitectureTest {
  private static final JavaClasses REDFLAG =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.redflag");

  /** The layers from the bottom to the top: each may use those before it. */
  private static final List<String> LAYERS =
      List.of(
          "source",
          "git",
          "sql",
          "postgres",
          "config",
          "migration",
          "schema",
          "effect",
          "rule",
          "rules",
          "lint",
          "report",
          "cli");

  /** Layers that may not use one below them all the same. */
  private static final Map<String, Set<String>> STRANGERS =
      Map.of("lint", Set.of("rules"), "report", Set.of("rules"));

  @Test
  void everyPackageBelongsToALayer() {
    Set<String> layers =
        REDFLAG.stream()
            .map(type -> type.getPackageName().substring("dev.redflag".length()))
            .map(rest -> rest.isEmpty() ? "(none)" : rest.split("\\.", -1)[1])
            .collect(toSet());
    assertThat(LAYERS).containsAll(layers);
  }

  @TestFactory
  List<DynamicTest> everyLayerUsesOnlyThoseBelowIt() {
    return LAYERS.stream()
        .map(layer -> DynamicTest.dynamicTest(layer, () -> check(usesOnlyLayersBelow(layer))))
        .toList();
  }

  private static ArchRule usesOnlyLayersBelow(String layer) {
    Set<String> strangers = STRANGERS.getOrDefault(layer, Set.of());
    String[] forbidden =
        LAYERS.stream()
            .filter(
                other -> LAYERS.indexOf(other) > LAYERS.indexOf(layer) || strangers.contains(other))
            .map(ArchitectureTest::packagesOf)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(packagesOf(layer))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden);
  }

  @Test
  void theCommandLineKnowsNoRuleButTheListOfAll() {
    check(
        noClasses()
            .that()
            .resideInAPackage(packagesOf("cli"))
            .should()
            .dependOnClassesThat(
                new DescribedPredicate<JavaClass>("are rules or parts of them") {
                  @Override
                  public boolean test(JavaClass type) {
                    return type.getPackageName().startsWith("dev.redflag.rules")
                        && !type.getSimpleName().equals("BuiltInRules");
                  }
                }));
  }

  @Test
  void noPackagesUseEachOtherInACircle() {
    check(slices().matching("dev.redflag.(*)..").should().beFreeOfCycles());
  }

  @Test
  void noRuleUsesAnotherRule() {
    check(
        noClasses()
            .that()
            .haveNameMatching("dev\\.redflag\\.rules\\..*Rule")
            .should(
                new ArchCondition<>("use another rule") {
                  @Override
                  public void check(JavaClass rule, ConditionEvents events) {
                    for (Dependency use : rule.getDirectDependenciesFromSelf()) {
                      JavaClass target = use.getTargetClass();
                      if (target.getPackageName().startsWith("dev.redflag.rules.")
                          && target.getSimpleName().endsWith("Rule")
                          && !target.equals(rule)) {
                        events.add(SimpleConditionEvent.satisfied(use, use.getDescription()));
                      }
                    }
                  }
                })
            .because("a rule that goes away takes nothing with it"));
  }

  @Test
  void onlyOneClassKnowsJSqlParser() {
    check(
        noClasses()
            .that(not(nameMatching("dev\\.redflag\\.sql\\.parse\\.JSqlParserReader(\\$.*)?")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.sf.jsqlparser.."));
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    check(onlyIn(Set.of("cli"), "picocli.."));
  }

  @Test
  void onlyReportsKnowJacksonAndTheSarifModel() {
    check(onlyIn(Set.of("report", "cli"), "com.fasterxml..", "com.contrastsecurity.."));
  }

  @Test
  void onlyTheConfigurationKnowsYaml() {
    check(onlyIn(Set.of("config"), "org.snakeyaml.."));
  }

  @Test
  void onlyTheCommandLinePrintsOrExits() {
    check(
        noClasses()
            .that(not(resideInAPackage(packagesOf("cli"))))
            .should()
            .accessTargetWhere(printsOrExits()));
  }

  @Test
  void whatRunsForEveryStatementUsesNoSlowConvenience() {
    check(
        noClasses()
            .that(resideInAnyPackage(packages("source", "sql", "schema", "effect")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.regex..", "java.util.stream.."))
            .orShould()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "formats a string",
                    call ->
                        call.getTargetOwner().isEquivalentTo(String.class)
                            && call.getName().startsWith("format")))
            .because("start-up and throughput are measured"));
  }

  @Test
  void noNameSaysNothing() {
    check(
        classes()
            .should()
            .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)")
            .because("a class is named after what it is"));
  }

  private static ArchRule onlyIn(Set<String> layers, String... libraryPackages) {
    return noClasses()
        .that(not(resideInAnyPackage(packages(layers.toArray(String[]::new)))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraryPackages);
  }

  private static DescribedPredicate<JavaAccess<?>> printsOrExits() {
    DescribedPredicate<JavaClass> system = belongToAnyOf(System.class, Runtime.class);
    return DescribedPredicate.describe(
        "prints or exits",
        access -> {
          if (system.test(access.getTargetOwner())) {
            return Set.of("out", "err", "exit", "halt").contains(access.getName());
          }
          return access.getTarget().getFullName().endsWith(".printStackTrace()");
        });
  }

  private static String[] packages(String... layers) {
    String[] packages = new String[layers.length];
    for (int i = 0; i < layers.length; i++) {
      packages[i] = packagesOf(layers[i]);
    }
    return packages;
  }

  private static String packagesOf(String layer) {
    return "dev.redflag." + layer + "..";
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(REDFLAG);
  }
}
