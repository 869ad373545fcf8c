package dev.jurybox.command;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.messaging.core.QualifiedName;

/** The rules of the architecture: which packages may depend on which libraries, on a clock or on each other. */
@AnalyzeClasses(packages = "dev.jurybox.command", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule kafka_is_known_to_the_relay_alone = noClasses()
            .that().resideOutsideOfPackage("..relay..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule sql_is_known_to_the_relay_alone = noClasses()
            .that().resideOutsideOfPackages("..relay..", "..axon..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule slices_know_axon_by_criteria_alone = noClasses()
            .that().resideInAnyPackage("..catalog..", "..panel..", "..community..", "..comparison..", "..ranking..",
                    "..disregard..")
            .should().dependOnClassesThat(resideInAPackage("org.axonframework..")
                    .and(resideOutsideOfPackage("org.axonframework.messaging.eventstreaming..")));

    @ArchTest
    static final ArchRule deciders_know_axon_by_criteria_and_names_of_types_alone = noClasses()
            .that().resideInAPackage("..decider..")
            .should().dependOnClassesThat(resideInAPackage("org.axonframework..")
                    .and(resideOutsideOfPackage("org.axonframework.messaging.eventstreaming.."))
                    .and(not(type(QualifiedName.class))));

    @ArchTest
    static final ArchRule decisions_have_no_clock_and_make_no_ids = noClasses()
            .that().resideInAnyPackage("..catalog..", "..panel..", "..community..", "..comparison..", "..ranking..",
                    "..disregard..")
            .should().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock")
            .orShould().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(java.util.UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule slices_do_not_know_each_other = slices()
            .matching("dev.jurybox.command.(catalog|panel|community|comparison|ranking|disregard)..").should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule axon_is_known_to_its_own_package_alone = noClasses()
            .that().resideOutsideOfPackages("..axon..", "..decider..", "..catalog..", "..panel..", "..community..",
                    "..comparison..", "..ranking..",
                    "..disregard..")
            .should().dependOnClassesThat().resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule deciders_know_only_events = noClasses()
            .that().resideInAPackage("..decider..")
            .should().dependOnClassesThat(resideInAPackage("dev.jurybox..")
                    .and(resideOutsideOfPackages("..command.decider..", "dev.jurybox.events..")));
}
