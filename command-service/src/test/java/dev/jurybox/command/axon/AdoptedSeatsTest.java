package dev.jurybox.command.axon;

import static dev.jurybox.command.Fixtures.BUILDER;
import static dev.jurybox.command.Fixtures.SKEPTIC;
import static dev.jurybox.command.Fixtures.counting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.command.ranking.AdoptRules;
import dev.jurybox.command.ranking.DraftRules;
import dev.jurybox.eventstore.EventLogException;
import dev.jurybox.eventstore.StoredEvent;
import org.junit.jupiter.api.Test;

/** An adoption of other seats changes the verdicts of all tools at once, however old their reviews are. */
class AdoptedSeatsTest {

    private static final DraftRules ONLY_BUILDER = new DraftRules(counting(BUILDER));
    private static final AdoptRules ADOPTION = new AdoptRules(ONLY_BUILDER.draft(), 2, "one is enough");

    @Test
    void reviews_from_before_they_had_a_common_tag_are_found() throws InterruptedException {
        try (var log = new ReviewedLog("102")) {
            log.reviewAsBefore(3, BUILDER);
            log.reviewAsBefore(2, SKEPTIC);
            log.migrate("latest");
            log.decide(ONLY_BUILDER);
            log.decide(ADOPTION);

            assertThat(log.after(6, 10)).extracting(StoredEvent::type)
                    .containsExactly("RulesAdopted", "PanelVerdictChanged", "PanelVerdictChanged");
            assertThat(log.after(7, 10)).extracting(StoredEvent::subject).containsExactly("tool-0", "tool-1");
        }
    }

    @Test
    void an_adoption_that_changes_more_verdicts_than_one_append_holds_is_refused() throws InterruptedException {
        try (var log = new ReviewedLog("latest")) {
            log.review(10_000, SKEPTIC);
            log.decide(ONLY_BUILDER);
            var head = log.head();

            assertThatThrownBy(() -> log.decide(ADOPTION)).rootCause().isInstanceOf(EventLogException.Refused.class)
                    .hasMessageContaining("10001 events in one append");
            assertThat(log.head()).isEqualTo(head);
        }
    }
}
