package dev.jurybox.query.verdicts;

import dev.jurybox.query.projection.store.DisregardedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of a tool that counts nowhere, as anyone may see it: it cannot be read, or builds on one that cannot.
 *
 * @param position its position in the log
 * @param type its name and revision
 * @param reason why it was disregarded, in words
 * @param role the role of the actor who disregarded it; null if it is not known
 * @param disregardedBy the position of the event by which it was disregarded
 */
public record DisregardedChange(long position, String type, String reason, @Nullable String role,
        long disregardedBy, Instant disregardedAt) {

    /** An actor is a role and a pseudonym, which is not shown. */
    static DisregardedChange of(DisregardedEvent event) {
        var actor = event.actor();
        return new DisregardedChange(event.position(), event.type(), event.reason(),
                actor == null ? null : actor.replaceFirst(":.*", ""), event.disregardedBy(), event.disregardedAt());
    }
}
