package dev.jurybox.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.recount.DisregardedEvents;
import dev.jurybox.local.recount.LogEvent;
import dev.jurybox.local.recount.ToolSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RecountReaderTest {

    private static final String ALL = """
            {"panelVotes":25,"heatHalfLifeHours":72,"z":2,"minimumVotes":1}""";
    private static final String ONLY_BUILDER = """
            {"panelVotes":25,"heatHalfLifeHours":72,"z":2,"minimumVotes":1,"seats":["BUILDER"]}""";
    private static final String REVIEW = """
            {"tool":"espresso","seat":"%s","review":{"score":%d,"recommendation":"%s"}}""";

    private final List<LogEvent> events = new ArrayList<>();

    private final LogSource log = new LogSource() {

        @Override
        public long head() {
            return events.size();
        }

        @Override
        public List<LogEvent> disregards() {
            return events.stream().filter(event -> event.type().equals(DisregardedEvents.TYPE)).toList();
        }

        @Override
        public void read(long after, long through, Consumer<LogEvent> reader) {
            List.copyOf(events.subList((int) after, (int) through)).forEach(reader);
        }
    };

    /** Whatever follows, an answer may show its panel by the new rules from here on. */
    @Test
    void an_adoption_changes_tools_that_have_no_event() {
        add("ToolRegistered", "espresso", """
                {"tool":"espresso","name":"Espresso","category":"Kitchen"}""");
        add("RulesDrafted", "ranking:rules", "{\"draft\":\"d1\",\"rules\":%s}".formatted(ALL));
        add("RulesDrafted", "ranking:rules", "{\"draft\":\"d2\",\"rules\":%s}".formatted(ONLY_BUILDER));
        add("ReviewSubmitted", "espresso", REVIEW.formatted("BUILDER", 80, "SHIP"));
        add("ReviewSubmitted", "espresso", REVIEW.formatted("SKEPTIC", 40, "SKIP"));
        var reader = new RecountReader(log, _ -> {});
        reader.readToHead();
        add("RulesAdopted", "ranking:rules", """
                {"version":3,"draft":"d2","before":%s,"after":%s,"reason":"one is enough"}"""
                .formatted(ALL, ONLY_BUILDER));

        assertThat(reader.readSummariesToHead().get("espresso")).extracting(ToolSummary::mean).singleElement()
                .satisfies(mean -> assertThat(mean).isEqualByComparingTo("80"));
    }

    private void add(String type, String subject, String payload) {
        events.add(new LogEvent(events.size() + 1, type, 1, subject, Instant.EPOCH, payload.getBytes(UTF_8)));
    }
}
