package dev.jurybox.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleCatalogueTest {

    private final SampleCatalogue catalogue = SampleCatalogue.read();

    @Test
    void one_tool_has_no_votes_so_that_pages_can_show_that() {
        assertThat(catalogue.tools()).hasSize(6).filteredOn(sample -> sample.votes().total() == 0).hasSize(1);
    }

    @Test
    void no_tool_stands_in_it_twice() {
        assertThat(catalogue.tools()).extracting(SampleCatalogue.Sample::tool).doesNotHaveDuplicates();
    }

    @Test
    void every_seat_of_every_panel_is_filled() {
        assertThat(catalogue.tools()).allSatisfy(sample -> assertThat(sample.panel()).containsOnlyKeys(
                "BUILDER", "SKEPTIC", "FOUNDER", "FUTURIST"));
    }

    @Test
    void comparisons_are_of_tools_that_stand_in_it() {
        var tools = catalogue.tools().stream().map(SampleCatalogue.Sample::tool).toList();

        assertThat(catalogue.comparisons()).isNotEmpty().allSatisfy(
                pair -> assertThat(tools).contains(pair.left(), pair.right()));
    }
}
