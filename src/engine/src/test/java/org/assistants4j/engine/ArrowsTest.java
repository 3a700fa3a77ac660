package org.assistants4j.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows inside this module, which the compiler does not hold. */
@AnalyzeClasses(packages = "org.assistants4j", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
  @ArchTest
  static final ArchRule theEngineKnowsNoHttpAndNoContainer =
      noClasses()
          .that()
          .resideInAPackage("org.assistants4j.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.assistants4j.server..",
              "jakarta.ws.rs..",
              "jakarta.servlet..",
              "jakarta.enterprise..",
              "jakarta.inject..",
              "org.eclipse.microprofile..");

  @ArchTest
  static final ArchRule storeModelAndToolsKnowNothingOfRuns =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.assistants4j.engine.store..",
              "org.assistants4j.engine.model..",
              "org.assistants4j.engine.tool..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.assistants4j.engine.run..");

  @ArchTest
  static final ArchRule onlyTheModelPackageKnowsLangChain4j =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.assistants4j.engine.model..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.langchain4j..");
}
