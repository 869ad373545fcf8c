package dev.jurybox.command.sender;

import org.jspecify.annotations.Nullable;

/** The sender of a command, and the idempotency key if one was given. */
public record Sender(Actor actor, @Nullable Key key) {

    /** An idempotency key. Keys are scoped to their owner: the same word of another owner is another key. */
    public record Key(String owner, String word) {}

    public static Sender of(Actor actor) {
        return new Sender(actor, null);
    }
}
