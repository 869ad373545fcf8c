package dev.jurybox.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.Choice;
import dev.jurybox.events.Entry;
import dev.jurybox.events.Review;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sample's texts, measured by what the command service accepts. */
class SampleTextsTest {

    private static final Map<String, Integer> LENGTHS_MAX = Map.of("name", 120, "category", 80, "tagline", 200,
            "description", 4_000, "pricing", 500);

    private final SampleCatalogue catalogue = SampleCatalogue.read();

    @Test
    void every_tool_can_be_registered() {
        assertThat(catalogue.tools()).extracting(SampleTool::registration).allSatisfy(tool -> {
            assertThat(ToolId.isValid(tool.required("tool").asString())).isTrue();
            assertThat(Entry.values()).extracting(Entry::name).contains(tool.required("entry").asString());
            assertThat(tool.required("homepage").isNull()).isTrue();
            LENGTHS_MAX.forEach((field, max) -> assertThat(tool.required(field).asString()).isNotBlank()
                    .hasSizeLessThanOrEqualTo(max));
            assertThat(tool.required("bestFor").asString()).hasSizeLessThanOrEqualTo(200);
        });
    }

    @Test
    void every_review_can_be_submitted() {
        assertThat(reviews()).allSatisfy(review -> {
            assertThat(review.required("score").asInt()).isBetween(0, Review.SCORE_MAX);
            assertThat(Choice.values()).extracting(Choice::name)
                    .contains(review.required("recommendation").asString());
            assertThat(review.required("text").asString()).isNotBlank().hasSizeLessThanOrEqualTo(10_000);
        });
        assertThat(catalogue.seats()).containsExactly("BUILDER", "SKEPTIC", "FOUNDER", "FUTURIST").allMatch(
                Seat::isValid);
    }

    @Test
    void every_pair_can_be_published() {
        assertThat(catalogue.comparisons()).extracting(SamplePair::headline).allSatisfy(headline -> {
            if (headline != null) assertThat(headline).isNotBlank().hasSizeLessThanOrEqualTo(200);
        });
    }

    @Test
    void some_reviews_are_long_and_no_text_occurs_twice() {
        var texts = reviews().map(review -> review.required("text").asString()).toList();

        assertThat(texts).doesNotHaveDuplicates().filteredOn(text -> text.length() > 240).hasSizeGreaterThan(19);
        assertThat(fields("description")).doesNotHaveDuplicates();
        assertThat(fields("tagline")).doesNotHaveDuplicates();
    }

    private List<String> fields(String name) {
        return catalogue.tools().stream().map(tool -> tool.registration().required(name).asString()).toList();
    }

    private Stream<JsonNode> reviews() {
        return catalogue.tools().stream().flatMap(tool -> Stream.concat(tool.panel().values().stream(),
                tool.later() == null ? Stream.empty() : tool.later().reviews().values().stream()));
    }
}
