package org.assistants4j.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows inside this module, which the compiler does not hold. */
@AnalyzeClasses(packages = "org.assistants4j", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
  private static final String OPEN_TELEMETRY = "org.assistants4j.telemetry.opentelemetry..";

  @ArchTest
  static final ArchRule onlyALookupNamesWhatNeedsOpenTelemetry =
      noClasses()
          .that()
          .resideOutsideOfPackage(OPEN_TELEMETRY)
          .and()
          .doNotHaveFullyQualifiedName("org.assistants4j.telemetry.Lookup")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(OPEN_TELEMETRY);

  @ArchTest
  static final ArchRule functionsKnowNeitherServiceNorClient =
      noClasses()
          .that()
          .resideInAPackage("org.assistants4j.function..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.assistants4j.service..", "org.assistants4j.client..");

  @ArchTest
  static final ArchRule clientsKnowNeitherServiceNorFunctions =
      noClasses()
          .that()
          .resideInAPackage("org.assistants4j.client..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.assistants4j.service..", "org.assistants4j.function..");

  @ArchTest
  static final ArchRule nothingButJakartaAndMicroProfileIsNeeded =
      noClasses()
          .that()
          .resideOutsideOfPackage(OPEN_TELEMETRY)
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "org.assistants4j..",
              "java..",
              "javax.naming..",
              "jakarta..",
              "org.eclipse.microprofile..",
              "org.reactivestreams..",
              "org.jspecify..",
              "javax.annotation.processing..",
              "javax.naming..");
}
