package org.viewledger.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.viewledger.local", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLE =
      slices().matching("org.viewledger.local.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_MAINS_SEE_ALL_AND_NOTHING_SEES_THEM =
      noClasses()
          .that()
          .resideInAPackage("org.viewledger.local.(*)..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.viewledger.local")
          .because("parts are put together in one place and know nothing of it");

  @ArchTest
  static final ArchRule THE_COMMAND_LINE_ASKS_OVER_HTTP =
      noClasses()
          .that()
          .resideInAPackage("..cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.apache.flink..", "com.clickhouse..")
          .because("it serves instances on other machines as well");
}
