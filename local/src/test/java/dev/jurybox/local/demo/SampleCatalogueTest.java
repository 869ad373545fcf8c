package dev.jurybox.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleCatalogueTest {

    private final SampleCatalogue catalogue = SampleCatalogue.read();

    @Test
    void exactly_one_tool_has_no_votes() {
        assertThat(catalogue.tools()).hasSize(6).filteredOn(sample -> sample.votes().total() == 0).hasSize(1);
    }

    @Test
    void every_tool_is_listed_only_once() {
        assertThat(catalogue.tools()).extracting(SampleCatalogue.Sample::tool).doesNotHaveDuplicates();
    }

    @Test
    void every_seat_of_every_panel_is_filled() {
        assertThat(catalogue.tools()).allSatisfy(sample -> assertThat(sample.panel()).containsOnlyKeys(
                "BUILDER", "SKEPTIC", "FOUNDER", "FUTURIST"));
    }

    @Test
    void comparisons_refer_only_to_listed_tools() {
        var tools = catalogue.tools().stream().map(SampleCatalogue.Sample::tool).toList();

        assertThat(catalogue.comparisons()).isNotEmpty().allSatisfy(
                pair -> assertThat(tools).contains(pair.left(), pair.right()));
    }
}
