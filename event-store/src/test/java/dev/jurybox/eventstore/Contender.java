package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static dev.jurybox.eventstore.Given.source;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** A client of the contest: it reads, decides on what it saw and appends, and reads again after a conflict. */
final class Contender {

    private final EventStorageEngine engine;
    private final Chance chance;
    private final Consumer<Word> tell;
    private long head;

    Contender(EventStorageEngine engine, Chance chance, Consumer<Word> tell) {
        this.engine = engine;
        this.chance = chance;
        this.tell = tell;
    }

    /** The highest position of the log that this contender knows of. */
    long head() {
        return head;
    }

    void contend() {
        if (chance.oneIn(3)) {
            decideTogether();
        } else if (chance.oneIn(8)) {
            append(AppendCondition.none(), claims(Boundary.NOTHING, Sight.NOTHING));
        } else {
            var boundary = chance.boundary(head);
            while (!decide(boundary)) {
            }
        }
    }

    private boolean decide(Boundary boundary) {
        var seen = source(engine, boundary.criteria());
        var marker = seen.marker();
        mustHaveSeenAll(position(marker));
        var sight = Sight.NOTHING;
        for (var entry : seen.events())
            sight = sight.plus(Follower.token(entry).position().orElseThrow());
        return decideOn(boundary, sight, marker);
    }

    /** One time in four, it decides again with the marker of its own append, without a second read. */
    private boolean decideOn(Boundary boundary, Sight sight, ConsistencyMarker marker) {
        var claims = claims(boundary, sight);
        if (!append(AppendCondition.withCriteria(boundary.criteria()).withMarker(marker), claims)) return false;
        if (!chance.oneIn(4)) return true;
        var position = head - claims.size();
        for (var claim : claims)
            sight = claim.seenAfter(++position, sight, boundary);
        decideOn(boundary, sight, new GlobalIndexConsistencyMarker(head));
        return true;
    }

    /** Makes several decisions in one unit of work. Of those that conflict with each other, only the first is recorded. */
    private void decideTogether() {
        var boundaries = Stream.generate(() -> chance.boundary(head)).limit(chance.upTo(4)).toList();
        var all = EventCriteria.either(boundaries.stream().map(Boundary::criteria).toList());
        var seen = source(engine, all);
        mustHaveSeenAll(position(seen.marker()));
        var group = boundaries.stream().map(boundary -> GroupedClaims.of(boundary, toEvents(
                claims(boundary, GroupedClaims.sight(boundary, seen))))).toList();
        group.forEach(command -> tell.accept(new Word(Word.Fate.ASKED, 0, command.ids())));
        await(Given.append(engine, group, AppendCondition.withCriteria(all).withMarker(seen.marker())));
        group.forEach(command -> {
            tell.accept(command.word());
            head = Math.max(head, command.word().lastPosition());
        });
    }

    /** The first event carries the decision on what was seen. The second only makes the append span two positions. */
    private List<Claim> claims(Boundary boundary, Sight sight) {
        var claims = new ArrayList<Claim>();
        claims.add(new Claim(chance.type(), chance.tags(head), boundary, sight));
        if (chance.oneIn(3)) claims.add(new Claim(chance.type(), chance.tags(head), Boundary.NOTHING, Sight.NOTHING));
        return claims;
    }

    private boolean append(AppendCondition condition, List<Claim> claims) {
        var events = toEvents(claims).toArray(TaggedEventMessage<?>[]::new);
        var ids = List.of(events).stream().map(event -> UUID.fromString(event.event().identifier())).toList();
        tell.accept(new Word(Word.Fate.ASKED, 0, ids));
        try {
            head = position(await(Given.append(engine, condition, events)));
            tell.accept(new Word(Word.Fate.RECORDED, head, ids));
            return true;
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof AppendEventsTransactionRejectedException)) throw e;
            tell.accept(new Word(Word.Fate.REFUSED, 0, ids));
            return false;
        }
    }

    private static List<TaggedEventMessage<?>> toEvents(List<Claim> claims) {
        return claims.stream().<TaggedEventMessage<?>>map(Contender::toEvent).toList();
    }

    private static TaggedEventMessage<?> toEvent(Claim claim) {
        return event(claim.type(), claim.payload(), claim.tags().stream().map(Boundary::tag).toArray(Tag[]::new));
    }

    private void mustHaveSeenAll(long position) {
        if (position < head) throw new AssertionError("saw the log up to %d, knew of %d".formatted(position, head));
        head = position;
    }

    private static long position(ConsistencyMarker marker) {
        return GlobalIndexConsistencyMarker.position(marker);
    }
}
