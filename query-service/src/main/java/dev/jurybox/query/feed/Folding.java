package dev.jurybox.query.feed;

import dev.jurybox.events.EventCodec;
import dev.jurybox.events.JuryboxEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One batch on its way into one generation: folded event by event, written once. */
final class Folding<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);
    private static final EventCodec CODEC = new EventCodec();

    private final Projection<S> projection;
    private final int generation;
    private final Books books;
    private final Set<String> parked;
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Map<String, SubjectAt> subjects = new TreeMap<>();
    private S sum;

    Folding(Projection<S> projection, int generation, Books books) {
        this.projection = projection;
        this.generation = generation;
        this.books = books;
        this.parked = books.parking().subjects(projection.name(), generation);
        this.sum = projection.empty();
    }

    void take(Incoming event) {
        if (!projection.listensTo().contains(event.type().name())) return;
        if (parked.contains(event.subject())) {
            skipped.merge(event.subject(), 1L, Long::sum);
            return;
        }
        try {
            fold(CODEC.decode(event.type(), event.payload()), event);
        } catch (RuntimeException unreadable) {
            park(event, unreadable);
        }
    }

    private void fold(JuryboxEvent event, Incoming incoming) {
        sum = projection.fold(sum, event, incoming.envelope());
        changed(incoming);
    }

    private void changed(Incoming event) {
        subjects.put(event.subject(), new SubjectAt(event.subject(), event.partition(), event.position()));
    }

    void park(Incoming event, RuntimeException reason) {
        LOG.error("{} parks {}: its {} at position {} cannot be applied",
                projection.name(), event.subject(), event.type(), event.position(), reason);
        parked.add(event.subject());
        changed(event);
        books.parking().park(projection.name(), generation, event, reason.toString());
    }

    void write(JdbcClient rows) {
        projection.write(sum, generation, rows);
        books.subjects().move(projection.name(), generation, subjects.values());
        skipped.forEach((subject, events) -> books.parking().skipped(projection.name(), generation, subject, events));
    }
}
