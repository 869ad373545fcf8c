package dev.jurybox.local.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.PanelVerdict.Label;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class SampleCatalogueTest {

    private final SampleCatalogue catalogue = SampleCatalogue.read();

    @Test
    void every_category_has_tools_to_compare() {
        var categories = catalogue.tools().stream()
                .collect(groupingBy(tool -> tool.registration().required("category").asString(), counting()));

        assertThat(catalogue.tools()).hasSize(30);
        assertThat(categories).hasSize(4).allSatisfy((_, tools) -> assertThat(tools).isGreaterThan(5));
    }

    @Test
    void every_tool_is_listed_only_once() {
        assertThat(catalogue.tools()).extracting(SampleTool::slug).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void every_verdict_of_a_panel_occurs_several_times(Label label) {
        assertThat(catalogue.tools()).filteredOn(tool -> labelOf(now(tool)) == label).hasSizeGreaterThan(2);
    }

    @Test
    void some_panels_lack_a_review() {
        assertThat(catalogue.tools()).filteredOn(tool -> tool.panel().size() % 4 > 0).hasSizeGreaterThan(1);
    }

    @Test
    void revised_reviews_change_the_verdict_of_each_panel_that_they_belong_to() {
        assertThat(catalogue.tools()).filteredOn(tool -> tool.later() != null).hasSize(4)
                .allSatisfy(tool -> assertThat(labelOf(now(tool))).isNotEqualTo(labelOf(tool.panel())));
    }

    /** A revision is a change of a review that is there, and votes on a closed or retired tool are rejected. */
    @Test
    void whatever_happens_later_can_happen() {
        for (var tool : catalogue.tools()) {
            var later = tool.later();
            if (later == null) continue;
            assertThat(tool.panel().keySet()).containsAll(later.reviews().keySet());
            if (tool.changedVotes().isEmpty()) continue;
            assertThat(later.closed()).isNull();
            assertThat(later.retired()).isNull();
        }
    }

    @Test
    void the_voting_on_one_tool_is_closed_and_another_tool_is_retired() {
        assertThat(sequels(sequel -> sequel.closed() != null)).isEqualTo(1);
        assertThat(sequels(sequel -> sequel.retired() != null)).isEqualTo(1);
    }

    @Test
    void comparisons_are_many_and_refer_only_to_listed_tools() {
        var tools = catalogue.tools().stream().map(SampleTool::slug).toList();

        assertThat(catalogue.comparisons()).hasSizeGreaterThan(30).allSatisfy(
                pair -> assertThat(tools).contains(pair.left(), pair.right()));
    }

    @Test
    void every_pair_of_two_tools_is_listed_only_once() {
        assertThat(catalogue.comparisons()).allMatch(pair -> !pair.left().equals(pair.right()))
                .extracting(pair -> Set.of(pair.left(), pair.right())).doesNotHaveDuplicates();
    }

    private long sequels(Predicate<SampleSequel> which) {
        return catalogue.tools().stream().map(SampleTool::later).filter(Objects::nonNull).filter(which).count();
    }

    /** The panel after all revisions. */
    private static Map<String, JsonNode> now(SampleTool tool) {
        var panel = new HashMap<>(tool.panel());
        if (tool.later() != null) panel.putAll(tool.later().reviews());
        return panel;
    }

    private static Label labelOf(Map<String, JsonNode> panel) {
        var saying = panel.values().stream().map(review -> review.required("recommendation").asString())
                .collect(groupingBy(identity(), counting()));
        return PanelVerdict.of(saying.getOrDefault("SHIP", 0L).intValue(), saying.getOrDefault("SKIP", 0L).intValue())
                .label();
    }
}
