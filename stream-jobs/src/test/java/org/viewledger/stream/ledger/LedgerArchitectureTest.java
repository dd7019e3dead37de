package org.viewledger.stream.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules stay plain: they are understood, tested and measured without Flink. */
@AnalyzeClasses(
    packages = "org.viewledger.stream.ledger",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LedgerArchitectureTest {

  @ArchTest
  static final ArchRule rulesKnowNoFlink =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..ledger.rules..", "..ledger.book..", "..ledger.tables..", "..ledger.accounts..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache..")
          .because("a rule that needs Flink belongs into the operator round it");

  @ArchTest
  static final ArchRule ledgerNamesNoConnector =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "com.clickhouse..",
              "org.apache.flink.connector..",
              "..stream.io..",
              "..stream.cut..")
          .because("sources and sinks are the caller's: tests bring their own");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.viewledger.stream.ledger.(*)..").should().beFreeOfCycles();
}
