package dev.jurybox.query.projection.apply;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.projection.EventFilter;
import dev.jurybox.query.projection.RawEventConverter;
import dev.jurybox.query.projection.store.DisregardedEvent;
import dev.jurybox.query.projection.store.DisregardedEventTable;
import java.util.ArrayList;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares the disregarded events with the log, which may have been restored to an older state. */
@Component
public class DisregardedEventCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DisregardedEventCheck.class);

    private final DisregardedEventTable disregardedEvents;
    private final LogClient log;

    DisregardedEventCheck(DisregardedEventTable disregardedEvents, LogClient log) {
        this.disregardedEvents = disregardedEvents;
        this.log = log;
    }

    /**
     * Removes those that the log does not disregard, so that a replay does not pass over other events.
     *
     * @param head the last position of the log
     */
    public void removeUnlogged(long head) {
        disregardedEvents.all().stream().filter(event -> !isLogged(event, head)).forEach(event -> {
            LOG.warn("The log has no event at position {} any more that disregards the one at position {}",
                    event.disregardedBy(), event.position());
            disregardedEvents.remove(event);
        });
    }

    private boolean isLogged(DisregardedEvent event, long head) {
        var by = event.disregardedBy();
        if (by > head) return false;
        var disregarded = new ArrayList<Long>();
        log.readPartition(event.partition(), by - 1, by, page -> RawEventConverter.of(page).stream()
                .map(EventFilter::disregardedBy).flatMap(Optional::stream).forEach(disregarded::add));
        return disregarded.contains(event.position());
    }
}
