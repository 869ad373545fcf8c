package dev.jurybox.events;

/** What it costs to start using a tool. */
public enum Entry {
    FREE, FREEMIUM, PAID
}
