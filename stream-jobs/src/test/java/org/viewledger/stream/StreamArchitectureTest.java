package org.viewledger.stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.viewledger.stream",
    importOptions = ImportOption.DoNotIncludeTests.class)
class StreamArchitectureTest {

  @ArchTest
  static final ArchRule moduleKnowsOnlyTheContract =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.viewledger.clickhouse..",
              "org.viewledger.ingest..",
              "org.viewledger.dashboard..",
              "org.viewledger.local..")
          .because("what crosses a process boundary is in the contract");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.viewledger.stream.(*)..").should().beFreeOfCycles();
}
