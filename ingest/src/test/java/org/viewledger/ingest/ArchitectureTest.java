package org.viewledger.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.viewledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String INGEST = "org.viewledger.ingest.";

  @ArchTest
  static final ArchRule FILES_ARE_PURE =
      noClasses()
          .that()
          .resideInAPackage("org.viewledger.ingest.files")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "java.net..", "java.sql..")
          .because("reading a file must not depend on where its records go");

  /** The rows of this module in ARCHITECTURE.md: platforms know neither each other nor Connect. */
  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("http")
          .definedBy(INGEST + "http")
          .layer("paging")
          .definedBy(INGEST + "paging")
          .layer("poll")
          .definedBy(INGEST + "poll")
          .layer("tokens")
          .definedBy(INGEST + "tokens")
          .layer("allowed")
          .definedBy(INGEST + "allowed")
          .layer("facebook")
          .definedBy(INGEST + "facebook")
          .layer("youtube")
          .definedBy(INGEST + "youtube")
          .layer("tiktok")
          .definedBy(INGEST + "tiktok")
          .layer("zalo")
          .definedBy(INGEST + "zalo")
          .layer("connect")
          .definedBy(INGEST + "connect")
          .layer("files")
          .definedBy(INGEST + "files")
          .whereLayer("http")
          .mayNotAccessAnyLayer()
          .whereLayer("paging")
          .mayNotAccessAnyLayer()
          .whereLayer("files")
          .mayNotAccessAnyLayer()
          .whereLayer("poll")
          .mayOnlyAccessLayers("http", "paging")
          .whereLayer("tokens")
          .mayOnlyAccessLayers("http")
          .whereLayer("allowed")
          .mayOnlyAccessLayers("http")
          .whereLayer("facebook")
          .mayOnlyAccessLayers("http", "paging", "poll")
          .whereLayer("youtube")
          .mayOnlyAccessLayers("http", "paging", "poll", "tokens")
          .whereLayer("tiktok")
          .mayOnlyAccessLayers("http", "paging", "poll", "tokens")
          .whereLayer("zalo")
          .mayOnlyAccessLayers("http", "paging", "poll", "tokens")
          .whereLayer("files")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("connect")
          .mayNotBeAccessedByAnyLayer();

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
