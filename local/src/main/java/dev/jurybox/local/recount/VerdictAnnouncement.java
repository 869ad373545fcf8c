package dev.jurybox.local.recount;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that an event that changes the verdicts of panels is followed by the events that say so. */
final class VerdictAnnouncement {

    static final String TYPE = "PanelVerdictChanged";

    private static final int TOOLS_NAMED = 5;

    private @Nullable LogEvent cause;
    /** The tools whose verdicts the cause has changed, without those of which an event has said so. */
    private final Set<String> unannounced = new TreeSet<>();

    /** An event changed the verdicts on these tools. */
    void areDueAfter(LogEvent event, Set<String> tools) {
        cause = event;
        unannounced.addAll(tools);
    }

    /** How far an event is from the last cause. */
    long positionsAfterCause(LogEvent event) {
        return cause == null ? 0 : event.position() - cause.position();
    }

    void expectBy(LogEvent event, LogFindings findings) {
        if (cause == null || unannounced.isEmpty()) return;
        if (event.type().equals(TYPE) && unannounced.remove(event.subject())) return;
        findings.add(cause, sentence(cause));
        unannounced.clear();
    }

    private String sentence(LogEvent event) {
        if (!event.subject().equals(RankRules.SUBJECT))
            return "It changed the verdict, but no PanelVerdictChanged follows it directly.";
        return "It changed verdicts on tools that no PanelVerdictChanged after it names: %s%s.".formatted(
                unannounced.stream().limit(TOOLS_NAMED).collect(joining(", ")),
                unannounced.size() > TOOLS_NAMED ? ", …" : "");
    }
}
