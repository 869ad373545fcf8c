package dev.jurybox.query.projection;

/** Is notified when this instance has applied events. It must not block. */
@FunctionalInterface
public interface ProgressListener {

    void eventsApplied();
}
