package dev.jurybox.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The cache beside a model of the log: appends of two engines, restores to older states, reports of one's own appends,
 * and the steps of sourcing in any order. What the cache holds at a head must be what the log had of a tag up to there.
 */
class HistoryCacheModelTest {

    private static final long SEED = Long.getLong("history.seed", 20_261_130);
    private static final int LOGS = 2_000;
    private static final int STEPS = 200;
    private static final LogPoint EMPTY = new LogPoint(0, Instant.EPOCH);
    private static final List<String> TAGS = List.of("a", "b", "c", "d", "e", "f");

    private record Append(LogPoint before, LogPoint last, List<String> tags) {}

    private record Tagged(SourcedEvent event, Instant recordedAt, String tag) {}

    /** The log as a query has read it, or nothing at first. */
    private record Snapshot(List<Tagged> events) {

        LogPoint head() {
            return events.isEmpty() ? EMPTY : new LogPoint(events.size(), events.getLast().recordedAt());
        }

        List<SourcedEvent> of(TagQuery lookup) {
            return events.stream().filter(each -> each.tag().equals(lookup.tag())).map(Tagged::event).toList();
        }
    }

    /** A query that has read the log, and has not put into the cache yet what it found. */
    private record Read(Snapshot log, TagQuery lookup) {}

    private final Random random = new Random(SEED);
    private final List<Tagged> log = new ArrayList<>();
    private final Deque<Append> unreported = new ArrayDeque<>();
    private final List<Read> reads = new ArrayList<>();
    private HistoryCache cache = new HistoryCache();
    private HistoryCache.@Nullable Known found;
    private Snapshot read = new Snapshot(List.of());
    private long recorded;
    private int answers;

    @Test
    void what_the_cache_holds_at_a_head_is_what_the_log_has() {
        for (int i = 0; i < LOGS; i++) {
            begin();
            for (int step = 0; step < STEPS; step++)
                step();
        }
        assertThat(answers).as("seed %d: answers from memory", SEED).isGreaterThan(1_000);
    }

    private void begin() {
        log.clear();
        unreported.clear();
        reads.clear();
        cache = new HistoryCache();
        found = null;
        read = snapshot();
    }

    private void step() {
        if (random.nextInt(50) == 0) append();
        if (random.nextInt(50) == 0) cache.forget();
        if (random.nextInt(60) == 0) restore();
        switch (random.nextInt(8)) {
            case 0 -> unreported.add(append());
            case 1, 2 -> report();
            case 3 -> reads.add(new Read(snapshot(), lookup(TAGS.get(random.nextInt(TAGS.size())))));
            case 4, 5 -> keep();
            case 6 -> find();
            default -> use();
        }
        if (random.nextInt(3) == 0) read = snapshot();
    }

    private Append append() {
        var before = snapshot().head();
        var tags = IntStream.rangeClosed(0, random.nextInt(2)).mapToObj(_ -> TAGS.get(random.nextInt(TAGS.size())))
                .toList();
        for (var tag : tags) {
            log.add(new Tagged(event(log.size() + 1), Instant.ofEpochSecond(++recorded), tag));
        }
        return new Append(before, snapshot().head(), tags);
    }

    /** Most often only the last events are lost, so that the log soon grows to where it was. */
    private void restore() {
        log.subList(Math.max(0, log.size() - 1 - random.nextInt(4)), log.size()).clear();
    }

    private Snapshot snapshot() {
        return new Snapshot(List.copyOf(log));
    }

    private void report() {
        var first = unreported.poll();
        if (first != null) cache.appended(first.before(), first.last(), first.tags());
    }

    private void keep() {
        if (reads.isEmpty()) return;
        var done = reads.remove(random.nextInt(reads.size()));
        cache.keep(done.lookup(), done.log().of(done.lookup()), done.log().head());
    }

    private void find() {
        found = cache.find(TAGS.stream().map(HistoryCacheModelTest::lookup).toList());
        read = snapshot();
    }

    private void use() {
        var known = found;
        found = null;
        if (known == null || !cache.validate(known, read.head())) return;
        known.events().forEach((lookup, events) -> {
            answers++;
            assertThat(events).as("seed %d", SEED).isEqualTo(read.of(lookup));
        });
    }

    private static TagQuery lookup(String tag) {
        return new TagQuery(tag, new TypeNames(List.of(), "{}"), List.of());
    }

    static SourcedEvent event(long position) {
        return new SourcedEvent(new StoredEvent(position, new UUID(0, position), null, "Thing", (short) 1, "subject", 0,
                0, Instant.EPOCH, new byte[0], new byte[0]));
    }
}
