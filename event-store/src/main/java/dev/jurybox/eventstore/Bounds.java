package dev.jurybox.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much one append may hold. What is over a bound is refused when it is offered, and nobody else waits for it. */
public record Bounds(int eventsMax, int tagsMax, int tagCharactersMax, int payloadBytesMax, int metadataBytesMax) {

    public static final Bounds DEFAULT = new Bounds(1_000, 32, 512, 65_536, 16_384);

    void check(List<NewEvent> events) {
        mustBeAtMost(eventsMax, events.size(), "events in one append");
        events.forEach(this::check);
    }

    private void check(NewEvent event) {
        mustBeAtMost(tagsMax, event.tags().size(), "tags on an event");
        mustBeAtMost(payloadBytesMax, event.payload().length, "bytes of payload");
        mustBeAtMost(metadataBytesMax, event.metadata().length, "bytes of metadata");
        mustBeText(event.subject());
        event.tags().forEach(this::mustBeText);
    }

    /** What is looked for must be storable too: else it would fail everybody it shares a query with. */
    List<Lookup> checked(List<Lookup> lookups) {
        for (var lookup : lookups) {
            mustBeText(lookup.tag());
            lookup.types().forEach(this::mustBeText);
            lookup.otherTags().forEach(this::mustBeText);
        }
        return lookups;
    }

    void check(@Nullable CommandName name) {
        if (name != null) mustBeText(name.sender());
    }

    /** PostgreSQL stores no U+0000 and no half of a character: refused here, it cannot poison a whole batch. */
    private void mustBeText(String text) {
        mustBeAtMost(tagCharactersMax, text.length(), "characters in a tag, type, subject or sender");
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(Bounds::isLoneSurrogate)) {
            throw new EventLogException.Refused("a tag, type, subject or sender holds what is no character");
        }
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static void mustBeAtMost(int max, int actual, String what) {
        if (actual > max)
            throw new EventLogException.Refused("%d %s, at most %d are taken".formatted(actual, what, max));
    }
}
