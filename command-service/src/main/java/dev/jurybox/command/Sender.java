package dev.jurybox.command;

import org.jspecify.annotations.Nullable;

/** Who sends a command, and the name they gave it, if they did. */
public record Sender(Actor actor, @Nullable Key key) {

    /** A name for a command, the owner's own: the same word of somebody else is another name. */
    public record Key(String owner, String word) {}

    public static Sender of(Actor actor) {
        return new Sender(actor, null);
    }
}
