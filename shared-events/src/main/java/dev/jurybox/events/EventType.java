package dev.jurybox.events;

/** The name and revision under which an event is stored. They stay valid when the class is renamed. */
public record EventType(String name, int revision) {

    EventType next() {
        return new EventType(name, revision + 1);
    }

    @Override
    public String toString() {
        return name + "." + revision;
    }
}
