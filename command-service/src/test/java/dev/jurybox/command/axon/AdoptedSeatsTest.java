package dev.jurybox.command.axon;

import static dev.jurybox.command.Fixtures.BUILDER;
import static dev.jurybox.command.Fixtures.SKEPTIC;
import static dev.jurybox.command.Fixtures.counting;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.ranking.AdoptRules;
import dev.jurybox.command.ranking.DraftRules;
import dev.jurybox.eventstore.StoredEvent;
import org.junit.jupiter.api.Test;

/** An adoption of other seats changes the verdicts of all tools at once, however old their reviews are. */
class AdoptedSeatsTest {

    private static final DraftRules ONLY_BUILDER = new DraftRules(counting(BUILDER));
    private static final AdoptRules ADOPTION = new AdoptRules(ONLY_BUILDER.draft(), 2, "one is enough");

    @Test
    void reviews_that_an_older_version_tagged_before_and_after_the_migration_are_found() throws InterruptedException {
        try (var log = new ReviewedLog("102")) {
            log.reviewAsBefore(3, BUILDER);
            log.migrate("latest");
            log.reviewAsBefore(2, SKEPTIC);
            log.decide(ONLY_BUILDER);
            log.decide(ADOPTION);

            assertThat(log.after(6, 10)).extracting(StoredEvent::type)
                    .containsExactly("RulesAdopted", "PanelVerdictChanged", "PanelVerdictChanged");
            assertThat(log.after(7, 10)).extracting(StoredEvent::subject).containsExactly("tool-0", "tool-1");
        }
    }

    /** Half of the reviews in the export have the tag, and half lack it. */
    @Test
    void reviews_of_an_imported_export_of_an_older_version_are_found() throws Exception {
        try (var older = new ReviewedLog("102"); var imported = new ReviewedLog("latest")) {
            older.reviewAsBefore(2, SKEPTIC);
            older.review(2, BUILDER);
            older.exportTo(imported);
            imported.decide(ONLY_BUILDER);
            imported.decide(ADOPTION);

            assertThat(imported.after(6, 10)).extracting(StoredEvent::subject).containsExactly("tool-0", "tool-1");
        }
    }

    @Test
    void an_adoption_that_changes_more_verdicts_than_one_append_holds_is_refused() throws InterruptedException {
        try (var log = new ReviewedLog("latest")) {
            log.review(10_000, SKEPTIC);
            log.decide(ONLY_BUILDER);
            var head = log.head();

            assertThatThrownBy(() -> log.decide(ADOPTION)).rootCause().isInstanceOfSatisfying(CommandRejected.class,
                    rejected -> assertThat(rejected.reason()).isEqualTo(CommandRejected.Reason.TOO_MANY_VERDICTS))
                    .hasMessage("The rules would change 10000 verdicts at once, and at most 9999 can change.");
            assertThat(log.head()).isEqualTo(head);
        }
    }

    /** Pages of the log end within tools, and the last review of each seat is thousands of events after its first. */
    @Test
    void an_adoption_over_thousands_of_revisions_changes_verdicts_from_the_last_ones() throws InterruptedException {
        try (var log = new ReviewedLog("latest")) {
            log.review(5, BUILDER);
            log.reviseUntilSkip(5, SKEPTIC, 600);
            log.decide(ONLY_BUILDER);
            var head = log.head();
            log.decide(ADOPTION);

            assertThat(log.after(head, 10)).hasSize(6);
            assertThat(log.after(head + 1, 10)).extracting(StoredEvent::subject)
                    .containsExactly("tool-0", "tool-1", "tool-2", "tool-3", "tool-4");
            assertThat(log.after(head + 1, 10)).extracting(event -> new String(event.payload(), UTF_8))
                    .allSatisfy(change -> assertThat(change).contains(
                            "{\"label\":\"SPLIT\",\"ship\":1,\"skip\":1},\"to\":{\"label\":\"SHIP\",\"ship\":1,\"skip\":0}"));
        }
    }

    @Test
    void a_review_that_is_disregarded_much_later_changes_no_verdict() throws InterruptedException {
        try (var log = new ReviewedLog("latest")) {
            log.review(2, SKEPTIC);
            log.review(300, BUILDER);
            log.disregard(log.after(0, 1).getFirst());
            log.decide(ONLY_BUILDER);
            var head = log.head();
            log.decide(ADOPTION);

            assertThat(log.after(head, 10)).extracting(StoredEvent::type)
                    .containsExactly("RulesAdopted", "PanelVerdictChanged");
            assertThat(log.after(head + 1, 10)).extracting(StoredEvent::subject).containsExactly("tool-1");
        }
    }
}
