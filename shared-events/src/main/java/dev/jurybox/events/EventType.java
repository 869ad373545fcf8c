package dev.jurybox.events;

/** The name and revision an event is stored under: a promise that outlives the class. */
public record EventType(String name, int revision) {

    EventType next() {
        return new EventType(name, revision + 1);
    }

    @Override
    public String toString() {
        return name + "." + revision;
    }
}
