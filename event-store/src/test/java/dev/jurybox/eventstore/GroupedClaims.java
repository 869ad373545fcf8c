package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.text;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;

/** One of several commands that a contender decides in one unit of work. */
record GroupedClaims(Boundary boundary, List<? extends TaggedEventMessage<?>> events, AppendOutcome outcome) {

    static GroupedClaims of(Boundary boundary, List<? extends TaggedEventMessage<?>> events) {
        return new GroupedClaims(boundary, events, new AppendOutcome(UUID.randomUUID().toString()));
    }

    /** What this boundary's decision saw of the events that were sourced for all. */
    static Sight sight(Boundary boundary, Given.Seen seen) {
        var sight = Sight.NOTHING;
        for (var entry : seen.events()) {
            var claim = Claim.parse(entry.message().type().name(), text(entry));
            sight = claim.seenAfter(Follower.token(entry).position().orElseThrow(), sight, boundary);
        }
        return sight;
    }

    CommandGroup.Member member() {
        return new CommandGroup.Member(outcome, boundary.criteria(), events.size(), null);
    }

    List<UUID> ids() {
        return events.stream().map(event -> UUID.fromString(event.event().identifier())).toList();
    }

    /** What became of it. A conflict is the only failure that a contender expects. */
    Word word() {
        var failure = outcome.failure().orElse(null);
        if (failure != null && !(failure instanceof AppendEventsTransactionRejectedException)) {
            throw new AssertionError(failure);
        }
        return outcome.appended()
                .map(appended -> new Word(Word.Fate.RECORDED, appended.lastPosition(), ids()))
                .orElseGet(() -> new Word(Word.Fate.REFUSED, 0, ids()));
    }
}
