package dev.jurybox.query.ranking;

import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.ranking.rules.HeatScore;
import java.time.Instant;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a batch adds to the heat buckets. A vote that is changed or retracted is subtracted from the bucket it was cast
 * in.
 */
final class HeatBucketDeltas {

    /** The votes on one tool within three hours. */
    record Bucket(String tool, long number) {}

    private final SortedMap<Bucket, VoteCount> more = new TreeMap<>(
            Comparator.comparing(Bucket::tool).thenComparingLong(Bucket::number));

    void add(CommunityEvent event, Instant recordedAt) {
        switch (event) {
            case CommunityVoteCast e -> add(e, recordedAt, e.choice(), 1);
            case CommunityVoteChanged e -> {
                add(e, e.castAt(), e.from(), -1);
                add(e, recordedAt, e.to(), 1);
            }
            case CommunityVoteRetracted e -> {
                add(e, e.castAt(), e.choice(), -1);
                add(e, recordedAt, e.choice(), 0);
            }
        }
    }

    private void add(CommunityEvent event, Instant castAt, Choice choice, long votes) {
        var bucket = new Bucket(event.tool().value(), HeatScore.bucket(castAt));
        more.put(bucket, more.getOrDefault(bucket, VoteCount.NONE).plus(choice, votes));
    }

    SortedMap<Bucket, VoteCount> more() {
        return more;
    }
}
