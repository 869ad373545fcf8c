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
 * The cache beside a model of the log: appends of two engines, reports of one's own appends, and the steps of sourcing
 * in any order. What the cache holds at a head must be what the log has of a tag up to there.
 */
class HistoryCacheModelTest {

    private static final long SEED = Long.getLong("history.seed", 20_261_130);
    private static final int LOGS = 2_000;
    private static final int STEPS = 200;
    private static final List<String> TAGS = List.of("a", "b", "c", "d", "e", "f");

    private record Append(long before, long last, List<String> tags) {}

    /** A query that has read at a head, and has not put into the cache yet what it found. */
    private record Read(long head, TagQuery lookup) {}

    private final Random random = new Random(SEED);
    private final List<SourcedEvent> log = new ArrayList<>();
    private final List<String> tagOf = new ArrayList<>();
    private final Deque<Append> unreported = new ArrayDeque<>();
    private final List<Read> reads = new ArrayList<>();
    private HistoryCache cache = new HistoryCache();
    private HistoryCache.@Nullable Known found;
    private long head;
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
        tagOf.clear();
        unreported.clear();
        reads.clear();
        cache = new HistoryCache();
        found = null;
    }

    private void step() {
        if (random.nextInt(50) == 0) append();
        if (random.nextInt(50) == 0) cache.forget();
        switch (random.nextInt(8)) {
            case 0 -> unreported.add(append());
            case 1, 2 -> report();
            case 3 -> reads.add(new Read(log.size(), lookup(TAGS.get(random.nextInt(TAGS.size())))));
            case 4, 5 -> keep();
            case 6 -> find();
            default -> use();
        }
        if (random.nextInt(3) == 0) head = log.size();
    }

    private Append append() {
        var before = log.size();
        var tags = IntStream.rangeClosed(0, random.nextInt(2)).mapToObj(_ -> TAGS.get(random.nextInt(TAGS.size())))
                .toList();
        for (var tag : tags) {
            log.add(event(log.size() + 1));
            tagOf.add(tag);
        }
        return new Append(before, log.size(), tags);
    }

    private void report() {
        var first = unreported.poll();
        if (first != null) cache.appended(first.before(), first.last(), first.tags());
    }

    private void keep() {
        if (reads.isEmpty()) return;
        var read = reads.remove(random.nextInt(reads.size()));
        cache.keep(read.lookup(), inLog(read.lookup(), read.head()), read.head());
    }

    private void find() {
        found = cache.find(TAGS.stream().map(HistoryCacheModelTest::lookup).toList());
        head = log.size();
    }

    private void use() {
        var known = found;
        found = null;
        if (known == null || !cache.validate(known, head)) return;
        known.events().forEach((lookup, events) -> {
            answers++;
            assertThat(events).as("seed %d", SEED).isEqualTo(inLog(lookup, head));
        });
    }

    private List<SourcedEvent> inLog(TagQuery lookup, long head) {
        return IntStream.range(0, (int) head).filter(at -> tagOf.get(at).equals(lookup.tag())).mapToObj(log::get)
                .toList();
    }

    private static TagQuery lookup(String tag) {
        return new TagQuery(tag, new TypeNames(List.of(), "{}"), List.of());
    }

    static SourcedEvent event(long position) {
        return new SourcedEvent(new StoredEvent(position, new UUID(0, position), null, "Thing", (short) 1, "subject", 0,
                0, Instant.EPOCH, new byte[0], new byte[0]));
    }
}
