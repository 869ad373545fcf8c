package dev.jurybox.local.recount;

import org.jspecify.annotations.Nullable;

/** Checks that an event that changes a panel's verdict is followed by the event that says so. */
final class VerdictAnnouncement {

    /** The last event, if it changed a panel's verdict. */
    private @Nullable LogEvent unannounced;

    void isDueAfter(LogEvent event) {
        unannounced = event;
    }

    void expectBy(LogEvent event, LogFindings findings) {
        if (unannounced != null && !(event.type().equals("PanelVerdictChanged")
                && event.subject().equals(unannounced.subject()))) {
            findings.add(unannounced, "It changed the verdict, but no PanelVerdictChanged follows it directly.");
        }
        unannounced = null;
    }
}
