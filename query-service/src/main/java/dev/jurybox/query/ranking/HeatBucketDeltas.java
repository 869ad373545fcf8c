package dev.jurybox.query.ranking;

import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.projection.EventEnvelope;
import dev.jurybox.query.ranking.rules.HeatScore;
import java.time.Instant;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What events add to the heat buckets, by the snapshot interval that the events are in. A vote that is changed or
 * retracted is subtracted from the bucket it was cast in.
 */
public final class HeatBucketDeltas {

    /** The votes on one tool within three hours. */
    record Bucket(String tool, long number) {}

    private final SortedMap<Long, SortedMap<Bucket, VoteCount>> byInterval = new TreeMap<>();

    public HeatBucketDeltas copy() {
        var copy = new HeatBucketDeltas();
        byInterval.forEach((chapter, more) -> copy.byInterval.put(chapter, new TreeMap<>(more)));
        return copy;
    }

    /** Begins the bucket of an event whose vote does not count. */
    void addEmpty(CommunityEvent event, EventEnvelope envelope) {
        add(interval(envelope), event, envelope.recordedAt(), Choice.SHIP, 0);
    }

    private SortedMap<Bucket, VoteCount> interval(EventEnvelope envelope) {
        return byInterval.computeIfAbsent(SnapshotIntervals.of(envelope.position()), _ -> new TreeMap<>(
                Comparator.comparing(Bucket::tool).thenComparingLong(Bucket::number)));
    }

    void add(CommunityEvent event, EventEnvelope envelope) {
        var more = interval(envelope);
        var recordedAt = envelope.recordedAt();
        switch (event) {
            case CommunityVoteCast e -> add(more, e, recordedAt, e.choice(), 1);
            case CommunityVoteChanged e -> {
                add(more, e, e.castAt(), e.from(), -1);
                add(more, e, recordedAt, e.to(), 1);
            }
            case CommunityVoteRetracted e -> {
                add(more, e, e.castAt(), e.choice(), -1);
                add(more, e, recordedAt, e.choice(), 0);
            }
        }
    }

    private static void add(SortedMap<Bucket, VoteCount> more, CommunityEvent event, Instant castAt, Choice choice,
            long votes) {
        var bucket = new Bucket(event.tool().value(), HeatScore.bucket(castAt));
        more.put(bucket, more.getOrDefault(bucket, VoteCount.NONE).plus(choice, votes));
    }

    SortedMap<Long, SortedMap<Bucket, VoteCount>> byInterval() {
        return byInterval;
    }

    /** Returns what was added to the buckets of one tool, by the number of the bucket. */
    SortedMap<Long, VoteCount> of(String tool) {
        var buckets = new TreeMap<Long, VoteCount>();
        for (var more : byInterval.values()) {
            more.subMap(new Bucket(tool, Long.MIN_VALUE), new Bucket(tool, Long.MAX_VALUE))
                    .forEach((bucket, votes) -> buckets.merge(bucket.number(), votes, VoteCount::plus));
        }
        return buckets;
    }

    /** Returns the number of the newest bucket that an event added to, or 0 if none did. */
    long newest() {
        return byInterval.values().stream().flatMap(more -> more.keySet().stream())
                .mapToLong(Bucket::number).max().orElse(0);
    }

    /** The number of buckets. */
    public int size() {
        return byInterval.values().stream().mapToInt(SortedMap::size).sum();
    }
}
