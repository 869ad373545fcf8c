package dev.jurybox.events;

/** What it costs to begin with a tool. */
public enum Entry {
    FREE, FREEMIUM, PAID
}
