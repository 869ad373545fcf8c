package dev.jurybox.query.panel;

import dev.jurybox.events.Review;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import java.time.Instant;

/** The current review of a seat, and when it was recorded. Whether it counts depends on the rules of each answer. */
public record RecordedReview(Seat seat, Review review, Instant recordedAt) {

    SeatReview by(RuleSet rules) {
        return new SeatReview(seat, review.score(), review.recommendation(), review.text(), recordedAt,
                rules.counts(seat));
    }
}
