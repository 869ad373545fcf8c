package dev.jurybox.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/** A log that a test writes by hand, event by event, and its recount. Tool {@code espresso} is registered first. */
final class EventSequence {

    final LogRecount recount = new LogRecount();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long position;

    EventSequence() {
        register("espresso");
    }

    EventSequence register(String tool) {
        return add("ToolRegistered", 2, tool, """
                {"tool": "%s", "details": {"name": "%1$s", "category": "Kitchen"}}""".formatted(tool));
    }

    EventSequence at(String time) {
        now = Instant.parse(time);
        return this;
    }

    /** Votes of as many new voters. */
    EventSequence cast(String tool, int voters, String choice) {
        for (var voter = 0; voter < voters; voter++)
            cast(tool, "voter-" + position, choice);
        return this;
    }

    EventSequence cast(String tool, String voter, String choice) {
        return add("CommunityVoteCast", 1, tool, """
                {"tool": "%s", "voter": "%s", "choice": "%s"}""".formatted(tool, voter, choice));
    }

    EventSequence change(String tool, String voter, String from, String to) {
        return add("CommunityVoteChanged", 1, tool, """
                {"tool": "%s", "voter": "%s", "from": "%s", "to": "%s", "castAt": "2026-01-01T00:00:00Z"}"""
                .formatted(tool, voter, from, to));
    }

    EventSequence retract(String tool, String voter, String choice) {
        return add("CommunityVoteRetracted", 1, tool, """
                {"tool": "%s", "voter": "%s", "choice": "%s", "castAt": "2026-01-01T00:00:00Z"}"""
                .formatted(tool, voter, choice));
    }

    EventSequence review(String tool, String seat, int score, String recommendation) {
        return add("ReviewSubmitted", 1, tool, """
                {"tool": "%s", "seat": "%s", "review": {"score": %d, "recommendation": "%s", "text": "Because."}}"""
                .formatted(tool, seat, score, recommendation));
    }

    /** An event of a tool whose other fields are given, such as {@code , "reason": "Old."}. */
    EventSequence event(String type, String tool, String fields) {
        return add(type, 1, tool, "{\"tool\": \"%s\"%s}".formatted(tool, fields));
    }

    EventSequence draft(String draft, String rules) {
        return add("RulesDrafted", 2, RankRules.SUBJECT, """
                {"draft": "%s", "rules": %s}""".formatted(draft, rules));
    }

    EventSequence adopt(int version, String draft, String before, String after) {
        return add("RulesAdopted", 2, RankRules.SUBJECT, """
                {"version": %d, "draft": "%s", "before": %s, "after": %s, "reason": "A new season."}"""
                .formatted(version, draft, before, after));
    }

    /** Rules as JSON. */
    static String rules(int panelVotes, int heatHalfLifeHours, String z, int minimumVotes) {
        return """
                {"panelVotes": %d, "heatHalfLifeHours": %d, "z": %s, "minimumVotes": %d}"""
                .formatted(panelVotes, heatHalfLifeHours, z, minimumVotes);
    }

    /** Rules as JSON, by which only these seats count: a list in JSON. */
    static String counting(String seats) {
        return """
                {"panelVotes": 25, "heatHalfLifeHours": 72, "z": 1.959963984540054, "minimumVotes": 1, "seats": %s}"""
                .formatted(seats);
    }

    /** A change of a verdict, with labels and counts such as SHIP 1/0. */
    EventSequence verdict(String tool, String from, String to) {
        return event("PanelVerdictChanged", tool, ", \"from\": %s, \"to\": %s".formatted(verdict(from), verdict(to)));
    }

    /** The same by rules, so many positions after their adoption. */
    EventSequence verdictByRules(String tool, String from, String to, int rulesVersion, int positionsAfterCause) {
        return add("PanelVerdictChanged", 2, tool, """
                {"tool": "%s", "from": %s, "to": %s, "cause": "RULES", "rulesVersion": %d, "positionsAfterCause": %d}"""
                .formatted(tool, verdict(from), verdict(to), rulesVersion, positionsAfterCause));
    }

    private static String verdict(String text) {
        var parts = text.split("[ /]", -1);
        return "{\"label\": \"%s\", \"ship\": %s, \"skip\": %s}".formatted((Object[]) parts);
    }

    EventSequence add(String type, int revision, String subject, String payload) {
        recount.count(new LogEvent(++position, type, revision, subject, now, payload.getBytes(UTF_8)));
        return this;
    }

    EventSequence skip(int positions) {
        position += positions;
        return this;
    }

    ToolSummary tool() {
        return tool("espresso");
    }

    ToolSummary tool(String tool) {
        return recount.summary(tool).orElseThrow();
    }
}
