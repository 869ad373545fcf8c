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

    /** Events of the first revision do not say by which rules the verdict changed. */
    private void compareRules(LogEvent event, EventFields fields, VerdictChange change, int rulesVersion) {
        var byRules = change.cause().equals("RULES");
        compare(event, fields, "rulesVersion",
                rulesVersion == RulesInForce.INITIAL_VERSION ? 0 : rulesVersion);
        compare(event, fields, "positionsAfterCause", byRules ? announcement.positionsAfterCause(event) : 0);
    }

    /** @param expected 0 if the field should be absent */
    private void compare(LogEvent event, EventFields fields, String field, long expected) {
        var stated = fields.has(field) ? fields.number(field) : 0;
        if (stated != expected) {
            findings.add(event, "Its %s is %s, and should be %s.".formatted(field, orAbsent(stated),
                    orAbsent(expected)));
        }
    }

    private static String orAbsent(long number) {
        return number == 0 ? "absent" : Long.toString(number);
    }

    /** The event repeats the verdicts, which must be those of the reviews in seats that count. */
    void changed(LogEvent event, EventFields fields, VerdictChange change, int rulesVersion) {
        changes.add(change);
        if (event.revision() > 1) compareRules(event, fields, change, rulesVersion);
        var stated = VerdictChange.verdictsIn(fields);
        var counted = change.verdicts();
        if (!stated.equals(counted)) {
            findings.add(event, "It says %s, but by the reviews it is %s.".formatted(stated, counted));
        }
    }
}
