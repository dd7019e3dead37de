package org.viewledger.clickhouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.viewledger.clickhouse",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule engineKnowsNothingOfOurs =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.viewledger.clickhouse",
              "java..",
              "com.sun.jna",
              "com.sun.net.httpserver",
              "net.jpountz..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule onlyTheNativeEdgeKnowsJna =
      noClasses()
          .that()
          .haveNameNotMatching(
              ".*\\.(Libchdb|NativeResult|NativeStrings|ResultStream|InsertStream|EngineConnection"
                  + "|QueryParameters|OwnProcess|EngineCommand)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.sun.jna")
          .because("a fault in native memory must have few places to come from");

  @ArchTest
  static final ArchRule onlyWhatOthersStartIsPublic =
      classes()
          .that()
          .arePublic()
          .should()
          .haveNameMatching(".*\\.(EmbeddedClickHouse|EngineSettings|EngineMain)");
}
