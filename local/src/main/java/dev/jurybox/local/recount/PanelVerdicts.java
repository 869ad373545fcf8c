package dev.jurybox.local.recount;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;

/** The verdicts of panels: what changes them, and what the log says of them. */
record PanelVerdicts(VerdictAnnouncement announcement, VerdictChanges changes, LogFindings findings) {

    PanelVerdicts(VerdictChanges changes, LogFindings findings) {
        this(new VerdictAnnouncement(), changes, findings);
    }

    /**
     * Reads any event: after one that changed a verdict, an event has to say so.
     *
     * @param incomparable the subjects of which it is not known what changes
     */
    void expectBy(LogEvent event, Set<String> incomparable) {
        if (event.type().equals(VerdictAnnouncement.TYPE) && incomparable.contains(event.subject())) return;
        announcement.expectBy(event, findings);
    }

    void reviewed(LogEvent event, boolean changedVerdict) {
        if (changedVerdict) announcement.areDueAfter(event, Set.of(event.subject()));
    }

    void adopted(LogEvent event, Map<String, ToolRecount> tools, Set<String> incomparable, RankRules former,
            RankRules rules) {
        announcement.areDueAfter(event, tools.entrySet().stream()
                .filter(tool -> !incomparable.contains(tool.getKey()))
                .filter(tool -> tool.getValue().panel().adopt(former, rules))
                .map(Map.Entry::getKey)
                .collect(toSet()));
    }

    /** The event repeats the verdicts, which must be those of the reviews in seats that count. */
    void changed(LogEvent event, EventFields fields, VerdictChange change) {
        changes.add(change);
        var stated = VerdictChange.verdictsIn(fields);
        var counted = change.verdicts();
        if (!stated.equals(counted)) {
            findings.add(event, "It says %s, but by the reviews it is %s.".formatted(stated, counted));
        }
    }
}
