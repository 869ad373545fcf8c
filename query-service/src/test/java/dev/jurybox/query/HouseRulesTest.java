package dev.jurybox.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.jurybox.query.projection.Projection;

/** The dependencies that packages and classes of the query service must not have. */
@AnalyzeClasses(packages = "dev.jurybox.query", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule kafka_is_known_to_consumers_alone = noClasses()
            .that().resideOutsideOfPackage("..projection.consumer..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule the_query_side_does_not_know_axon = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("org.axonframework..");

    @ArchTest
    static final ArchRule projections_have_no_clock = noClasses()
            .that().implement(Projection.class)
            .should().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock")
            .orShould().callMethod(java.time.Instant.class, "now");

    /** Listed are the packages that are no features, so that a new feature is one without being named here. */
    @ArchTest
    static final ArchRule projections_and_rebuilds_know_no_feature = noClasses()
            .that().resideInAnyPackage("..query.projection..", "..query.progress..", "..query.readcache..",
                    "..query.http..", "..query.rebuild..")
            .should().dependOnClassesThat(resideInAPackage("dev.jurybox.query..").and(resideOutsideOfPackages(
                    "..query.projection..", "..query.progress..", "..query.readcache..", "..query.http..",
                    "..query.rebuild..", "..query.log..", "..query.sql..", "..query.background..",
                    "..query.database..", "..query.security..")));

    @ArchTest
    static final ArchRule the_rules_of_ranking_are_figures_in_figures_out = noClasses()
            .that().resideInAPackage("..ranking.rules..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "org.springframework..", "java.sql..", "org.apache.kafka..", "java.time.Clock");

    @ArchTest
    static final ArchRule endpoints_are_package_private = classes()
            .that().haveSimpleNameEndingWith("Endpoint").should().bePackagePrivate();
}
