package dev.jurybox.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Limits on what one append may hold. An append beyond a limit is refused on submission and delays no other. */
public record AppendLimits(int eventsMax, int bytesMax, int tagsMax, int tagCharactersMax, int payloadBytesMax,
        int metadataBytesMax) {

    /** An append is one statement, whose parameters hold its bytes twice, as text. */
    public static final AppendLimits DEFAULT = new AppendLimits(10_000, 64 << 20, 32, 512, 65_536, 16_384);

    void check(List<NewEvent> events) {
        checkCount(events);
        events.forEach(this::check);
        mustBeAtMost(bytesMax, events.stream().mapToLong(AppendLimits::bytes).sum(), "bytes in one append");
    }

    private static long bytes(NewEvent event) {
        return event.payload().length + event.metadata().length;
    }

    void checkCount(List<?> events) {
        mustBeAtMost(eventsMax, events.size(), "events in one append");
    }

    private void check(NewEvent event) {
        mustBeAtMost(tagsMax, event.tags().size(), "tags on an event");
        mustBeAtMost(payloadBytesMax, event.payload().length, "bytes of payload");
        mustBeAtMost(metadataBytesMax, event.metadata().length, "bytes of metadata");
        mustBeText(event.subject());
        event.tags().forEach(this::mustBeText);
    }

    /** Checks that PostgreSQL can store the texts: otherwise one query would fail all that share its statement. */
    List<TagQuery> checked(List<TagQuery> lookups) {
        for (var query : lookups) {
            mustBeText(query.tag());
            query.types().names().forEach(this::mustBeText);
            query.otherTags().forEach(this::mustBeText);
        }
        return lookups;
    }

    void check(@Nullable CommandKey name) {
        if (name != null) mustBeText(name.sender());
    }

    /** PostgreSQL cannot store U+0000 or lone surrogates, which would fail a whole batch if they got there. */
    private void mustBeText(String text) {
        mustBeAtMost(tagCharactersMax, text.length(), "characters in a tag, type, subject or sender");
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == 0 || Character.isSurrogate(character) && !isPairAt(text, i)) {
                throw new EventLogException.Refused("a tag, type, subject or sender holds what is no character");
            }
            if (Character.isHighSurrogate(character)) i++;
        }
    }

    private static boolean isPairAt(String text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }

    private static void mustBeAtMost(int max, long actual, String what) {
        if (actual > max)
            throw new EventLogException.Refused("%d %s, at most %d are taken".formatted(actual, what, max));
    }
}
