package dev.jurybox.command;

/** Others changed the same thing at the same time, again and again. Nothing was recorded. */
public final class Overtaken extends RuntimeException {

    public Overtaken(Throwable cause) {
        super("overtaken by others", cause);
    }
}
