package org.viewledger.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use whom, and how to put it right. */
@AnalyzeClasses(
    packages = "org.viewledger.dashboard",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String BASE = "org.viewledger.dashboard.";

  @ArchTest
  static final ArchRule noCycles =
      slices().matching(BASE + "(*)..").should().beFreeOfCycles().because("a cycle has no order");

  @ArchTest
  static final ArchRule questionsKnowNeitherHttpNorSql =
      noClasses()
          .that()
          .resideInAPackage(BASE + "query..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.javalin..",
              "com.clickhouse..",
              "com.fasterxml..",
              "java.sql..",
              BASE + "http..",
              BASE + "warehouse..",
              BASE + "pages..")
          .because("they are values; parse in http, ask in warehouse");

  @ArchTest
  static final ArchRule wordingIsPure =
      noClasses()
          .that()
          .resideInAPackage(BASE + "wording..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..", "org.jspecify..", BASE + "wording..", BASE + "query..", BASE + "speech..")
          .because("what may be said of a figure depends on the figure alone");

  @ArchTest
  static final ArchRule httpAndPagesAskOnlyThePort =
      noClasses()
          .that()
          .resideInAnyPackage(BASE + "http..", BASE + "pages..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BASE + "warehouse..")
          .because("they ask query.Ledger; DashboardApp puts the warehouse behind it");

  @ArchTest
  static final ArchRule warehouseKnowsOnlyQuestions =
      noClasses()
          .that()
          .resideInAPackage(BASE + "warehouse..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BASE + "http..", BASE + "pages..", "io.javalin..")
          .because("a question comes as a query value");

  @ArchTest
  static final ArchRule rulesAreTriedInTagging =
      noClasses()
          .that()
          .resideOutsideOfPackages(BASE + "tagging..", BASE + "http..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.viewledger.topics..")
          .because("the job decides; here rules are only tried, and their verdicts shown");

  @ArchTest
  static final ArchRule kafkaStaysInRecords =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + "records..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..")
          .because("RecordLog is the log to everybody else");

  @ArchTest
  static final ArchRule theClientStaysInTheWarehouse =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + "warehouse..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.clickhouse..")
          .because("Warehouse is ClickHouse to everybody else");

  @ArchTest
  static final ArchRule proofIsTextAlone =
      noClasses()
          .that()
          .resideInAPackage(BASE + "proof..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BASE + "warehouse..", BASE + "reconcile..", "com.clickhouse..")
          .because("it says how a figure is recomputed; others ask");

  @ArchTest
  static final ArchRule javalinStaysAtTheEdge =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.viewledger.dashboard", BASE + "http..", BASE + "pages..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.javalin..")
          .because("rules outlive the server that calls them");

  @ArchTest
  static final ArchRule reportsAreWrittenFromValues =
      noClasses()
          .that()
          .resideInAPackage(BASE + "reports..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              BASE + "http..",
              BASE + "pages..",
              BASE + "query..",
              BASE + "review..",
              BASE + "warehouse..",
              BASE + "people..",
              "io.javalin..",
              "java.sql..")
          .because("a document says everything that its files need");

  @ArchTest
  static final ArchRule onlyTheRootSeesEverything =
      noClasses()
          .that()
          .resideInAPackage(BASE + "*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.viewledger.dashboard")
          .because("the root puts the parts together; no part knows it");

  @ArchTest
  static final ArchRule timeIsAParameter =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("a Clock is given; tests set it");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotEndingWith("Impl")
          .because("a drawer has no owner");
}
