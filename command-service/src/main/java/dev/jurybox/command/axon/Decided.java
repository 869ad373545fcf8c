package dev.jurybox.command.axon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.jurybox.eventstore.Outcome;

/** What a decision came to, filled in while it commits; and the revision of what it edits, 0 if it edits nothing. */
public record Decided(Outcome outcome, int revision) {

    /** Kept beside the receipt of a named command. */
    static byte[] noteOf(int revision) {
        return "{\"revision\":%d}".formatted(revision).getBytes(US_ASCII);
    }
}
