package dev.jurybox.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependencies that packages of the local stack must not have. */
@AnalyzeClasses(packages = "dev.jurybox.local", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    /** An error in shared code would be on both sides of the comparison, which would not show it. */
    @ArchTest
    static final ArchRule the_recount_shares_no_code_with_what_it_is_compared_with = classes()
            .that().resideInAPackage("..local.recount..")
            .should().onlyDependOnClassesThat().resideInAnyPackage(
                    "..local.recount..", "java.lang..", "java.math..", "java.time..", "java.util..", "tools.jackson..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule a_verification_does_not_know_the_classes_of_events = noClasses()
            .that().resideInAPackage("..local.verify..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.jurybox.events..");
}
