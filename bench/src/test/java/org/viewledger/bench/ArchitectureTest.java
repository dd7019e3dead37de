package org.viewledger.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.viewledger.bench", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLE =
      slices().matching("org.viewledger.bench.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule VARIANTS_KNOW_NOTHING_OF_WHO_MEASURES_THEM =
      noClasses()
          .that()
          .resideInAPackage("..bench.variant..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..bench.run..", "..bench.section..", "..bench.report..")
          .because("what is measured must not depend on how");
}
