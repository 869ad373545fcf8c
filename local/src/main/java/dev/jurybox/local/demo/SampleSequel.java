package dev.jurybox.local.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What happens to a tool after all of the sample is there.
 *
 * @param reviews the revised reviews by seat, at least one: {@link SampleLoader} says why
 * @param changed how many voters change to either side
 * @param closed why the voting is closed, if it is
 * @param retired why the tool is retired, if it is
 */
record SampleSequel(
        Map<String, JsonNode> reviews, @Nullable VoteWave changed, @Nullable String closed,
        @Nullable String retired) {

    /** How many changes of reviews, voting and catalogue there are; changed votes are counted as votes. */
    int changes() {
        return reviews.size() + (closed == null ? 0 : 1) + (retired == null ? 0 : 1);
    }

    String firstSeat() {
        return reviews.keySet().iterator().next();
    }
}
