package dev.jurybox.query.pages.feeds;

import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.verdict;
import static dev.jurybox.query.pages.XmlReader.children;
import static dev.jurybox.query.pages.XmlReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.PanelEvent.Cause;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.pages.HostileTool;
import dev.jurybox.query.pages.XmlReader;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

@ExtendWith(SharedQueryService.class)
class FeedsTest {

    private final QueryService service;
    private final TestTopic topic;
    private final String left = "left-" + UUID.randomUUID();
    private final String right = "right-" + UUID.randomUUID();

    FeedsTest(QueryService service, TestTopic topic) {
        this.service = service;
        this.topic = topic;
    }

    @Test
    void a_new_comparison_is_an_entry() {
        topic.send(registered(left), registered(right), published(left, right));

        var entry = entry("/feeds/comparisons.atom", each -> text(each, "id").endsWith(left + "-vs-" + right));
        assertThat(text(entry, "id")).isEqualTo("https://jury.example/compare/" + left + "-vs-" + right);
        assertThat(text(entry, "title")).isEqualTo(left + " vs " + right);
        assertThat(text(entry, "summary")).isEqualTo("Which one?");
    }

    @Test
    void an_entry_says_what_a_verdict_changed_from_and_to_and_why() {
        topic.send(registered(left));
        topic.send(verdict(left, PanelVerdict.of(1, 1), PanelVerdict.of(2, 1), Cause.REVIEW, "SKEPTIC"));

        var entry = entry("/feeds/verdicts.atom", each -> text(each, "title").startsWith(left));
        assertThat(text(entry, "title")).isEqualTo(left + ": the panel’s verdict changed from Split to Ship");
        assertThat(text(entry, "summary"))
                .isEqualTo("Now 2 ship and 1 skip; before, 1 and 1. Cause: a review from the seat “Skeptic”.");
        assertThat(text(entry, "id")).matches("https://jury\\.example/verdicts/\\d+");
    }

    @Test
    void a_change_of_the_counts_alone_says_that_the_verdict_is_the_same() {
        topic.send(registered(left));
        topic.send(verdict(left, PanelVerdict.of(2, 0), PanelVerdict.of(2, 1), Cause.WITHDRAWAL, "FOUNDER"));

        var entry = entry("/feeds/verdicts.atom", each -> text(each, "title").startsWith(left));
        assertThat(text(entry, "title")).isEqualTo(left + ": the panel’s verdict is still Ship");
        assertThat(text(entry, "summary")).endsWith("Cause: a withdrawn review from the seat “Founder”.");
    }

    @Test
    void hostile_names_are_read_as_they_were_written() {
        topic.send(HostileTool.registered(left), registered(right), published(left, right));
        topic.send(verdict(left, PanelVerdict.PENDING, PanelVerdict.of(1, 0), Cause.REVIEW, "BUILDER"));

        assertThat(entry("/feeds/comparisons.atom", each -> text(each, "id").endsWith(left + "-vs-" + right))
                .getTextContent()).contains(HostileTool.TEXT + " vs " + right);
        assertThat(entry("/feeds/verdicts.atom", each -> text(each, "title").startsWith(HostileTool.TEXT))
                .getTextContent()).contains(HostileTool.TEXT + ": the panel’s verdict changed from Pending to Ship");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/comparisons.atom", "/feeds/verdicts.atom"})
    void a_feed_has_what_atom_requires_and_different_ids(String path) {
        topic.send(registered(left), registered(right), published(left, right));
        topic.send(verdict(left, PanelVerdict.PENDING, PanelVerdict.of(1, 0), Cause.REVIEW, "BUILDER"));
        var feed = await().until(() -> feed(path), found -> !children(found, "entry").isEmpty());

        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(text(feed, "id")).isEqualTo("https://jury.example" + path);
        assertThat(text(children(feed, "author").getFirst(), "name")).isEqualTo("Jurybox");
        assertThat(children(feed, "link")).extracting(link -> link.getAttribute("rel"))
                .containsExactly("self", "alternate");
        var entries = children(feed, "entry");
        assertThat(entries).hasSizeBetween(1, 50).allSatisfy(entry -> {
            assertThat(text(entry, "title")).isNotBlank();
            assertThat(Instant.parse(text(entry, "updated"))).isBeforeOrEqualTo(text(feed, "updated"));
            assertThat(children(entry, "link").getFirst().getAttribute("href")).isEqualTo(text(entry, "id"));
        });
        assertThat(entries).extracting(entry -> text(entry, "id")).doesNotHaveDuplicates();
    }

    private Element entry(String path, Predicate<Element> wanted) {
        return await().until(() -> children(feed(path), "entry").stream().filter(wanted).findFirst(),
                java.util.Optional::isPresent).orElseThrow();
    }

    private Element feed(String path) {
        return XmlReader.root(service.get(path).body());
    }
}
