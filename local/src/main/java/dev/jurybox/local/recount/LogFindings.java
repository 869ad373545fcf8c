package dev.jurybox.local.recount;

import java.util.ArrayList;
import java.util.List;

/** The events that cannot be applied, or contradict others: all are counted, and the first are kept. */
public final class LogFindings {

    private static final int KEPT = 20;

    private final List<LogFinding> first = new ArrayList<>();
    private long count;

    void add(LogEvent event, String reason) {
        add(new LogFinding(event.position(), event.type() + "." + event.revision(), event.subject(), reason));
    }

    void addMissing(long first, long last) {
        add(new LogFinding(first, "nothing", "no subject",
                "The log has no event from here to position %d.".formatted(last)));
    }

    private void add(LogFinding finding) {
        count++;
        if (first.size() < KEPT) first.add(finding);
    }

    public List<LogFinding> first() {
        return List.copyOf(first);
    }

    public long count() {
        return count;
    }
}
