package org.viewledger.topics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.viewledger.topics",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule RULES_ARE_PURE =
      classes()
          .that()
          .resideInAPackage("org.viewledger.topics")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.viewledger.topics",
              "org.viewledger.contract",
              "org.snakeyaml..",
              "org.jspecify..",
              "java.lang..",
              "java.util..",
              "java.text..",
              "java.time..",
              "java.io..",
              "java.nio.charset..",
              "java.security..")
          .because("a verdict follows from words and rules alone");

  @ArchTest
  static final ArchRule NO_PATTERNS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.regex")
          .because("a pattern may take exponential time");

  @ArchTest
  static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("time is a parameter");

  @ArchTest
  static final ArchRule NO_DRAWERS =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Common|Base|Impl)")
          .because("a name says the idea");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.viewledger.(*)..").should().beFreeOfCycles();
}
