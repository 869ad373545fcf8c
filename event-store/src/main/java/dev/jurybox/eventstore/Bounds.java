package dev.jurybox.eventstore;

import java.util.List;

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

    /** PostgreSQL stores no U+0000 and no half of a character: refused here, it cannot poison a whole batch. */
    private void mustBeText(String text) {
        mustBeAtMost(tagCharactersMax, text.length(), "characters in a tag or subject");
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(Bounds::isLoneSurrogate)) {
            throw new EventLogException.Refused("a tag or subject holds what is no character");
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
