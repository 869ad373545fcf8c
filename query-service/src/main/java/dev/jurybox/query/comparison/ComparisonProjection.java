package dev.jurybox.query.comparison;

import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.ComparisonEvent.ComparisonPublished;
import dev.jurybox.events.ComparisonEvent.ComparisonUnpublished;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RecordedEvent;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per pair, as it was published last. What the page shows of the two tools is joined when it is read. */
@Component
public class ComparisonProjection implements Projection<ComparisonEvent> {

    public static final String NAME = "comparisons";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("comparison");
    }

    @Override
    public String subjectColumn() {
        return "pair";
    }

    @Override
    public Set<Class<? extends ComparisonEvent>> listensTo() {
        return Set.of(ComparisonEvent.class);
    }

    @Override
    public void write(List<RecordedEvent<ComparisonEvent>> events, int generation, JdbcClient jdbc) {
        var comparisons = new ComparisonTable(generation, jdbc);
        for (var each : events) {
            switch (each.event()) {
                case ComparisonPublished e -> comparisons.publish(e, each.envelope());
                case ComparisonUnpublished e -> comparisons.withdraw(e);
            }
        }
    }
}
