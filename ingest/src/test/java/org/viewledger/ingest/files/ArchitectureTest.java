package org.viewledger.ingest.files;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.viewledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule FILES_ARE_PURE =
      noClasses()
          .that()
          .resideInAPackage("org.viewledger.ingest.files")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "java.net..", "java.sql..")
          .because("reading a file must not depend on where its records go");

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
