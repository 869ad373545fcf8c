package dev.jurybox.local.recount;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of a log in their order. Of an event that cannot be applied, and of all later ones of its subject,
 * nothing is counted: from there on the tool, or each board if it is about the rules, is not comparable.
 */
public final class LogRecount {

    private final Map<String, ToolRecount> tools = new HashMap<>();
    private final Map<String, Long> incomparable = new HashMap<>();
    private final RulesInForce rules = new RulesInForce();
    private final LogFindings findings = new LogFindings();
    private final VerdictChanges changes = new VerdictChanges();
    private final VerdictAnnouncement announcement = new VerdictAnnouncement();
    private long position;
    private long newestBucket;

    public void count(LogEvent event) {
        passOver(event);
        if (incomparable.containsKey(event.subject())) return;
        try {
            apply(event, EventFields.of(event.payload()));
        } catch (UnreadableEventException e) {
            incomparable.put(event.subject(), event.position());
            findings.add(event, e.reason());
        }
    }

    /** Counts nothing of an event. */
    public void passOver(LogEvent event) {
        endAt(event.position() - 1);
        position = event.position();
        announcement.expectBy(event, findings);
    }

    /** Notices that the log has no further event up to this position. */
    public void endAt(long end) {
        if (position >= end) return;
        findings.addMissing(position + 1, end);
        position = end;
    }

    private void apply(LogEvent event, EventFields fields) {
        switch (event.type() + "." + event.revision()) {
            case "ToolRegistered.1" -> register(event, fields, fields);
            case "ToolRegistered.2" -> register(event, fields, fields.object("details"));
            case "ToolRevised.1" -> tool(fields).revise(fields);
            case "ToolRetired.1" -> tool(fields).retire(true);
            case "ToolReinstated.1" -> tool(fields).retire(false);
            case "ReviewSubmitted.1" -> reviewed(event, tool(fields).submitReview(fields));
            case "ReviewRevised.1" -> reviewed(event, tool(fields).reviseReview(fields));
            case "ReviewWithdrawn.1" -> reviewed(event, tool(fields).withdrawReview(fields));
            case "PanelVerdictChanged.1" -> changeVerdict(event, fields);
            case "VotingOpened.1" -> tool(fields).open();
            case "VotingClosed.1" -> tool(fields).close(fields.text("reason"));
            case "CommunityVoteCast.1" -> vote(event, fields, false, fields.side("choice"));
            case "CommunityVoteChanged.1" -> vote(event, fields, true, fields.side("to"));
            case "CommunityVoteRetracted.1" -> vote(event, fields, true, null);
            case "RulesDrafted.1" -> rules.draft(fields);
            case "RulesAdopted.1" -> rules.adopt(fields, reason -> findings.add(event, reason));
            case "ComparisonPublished.1", "ComparisonUnpublished.1", "EventDisregarded.1" -> {
            }
            default -> throw new UnreadableEventException("This version does not know the type.");
        }
    }

    private void register(LogEvent event, EventFields fields, EventFields details) {
        var slug = fields.text("tool");
        if (tools.containsKey(slug)) throw new UnreadableEventException("The tool is registered already.");
        tools.put(slug, new ToolRecount(slug, event.position(), details));
    }

    private void reviewed(LogEvent event, boolean changedVerdict) {
        if (changedVerdict) announcement.isDueAfter(event);
    }

    /** The event repeats the verdicts, which must be those of the reviews. */
    private void changeVerdict(LogEvent event, EventFields fields) {
        var change = tool(fields).verdictChange(event.position());
        changes.add(change);
        var stated = VerdictChange.verdictsIn(fields);
        var counted = change.verdicts();
        if (!stated.equals(counted)) {
            findings.add(event, "It says %s, but by the reviews it is %s.".formatted(stated, counted));
        }
    }

    private void vote(LogEvent event, EventFields fields, boolean hadVote, @Nullable VoteSide side) {
        changes.add(tool(fields).vote(event, fields.text("voter"), hadVote, side));
        newestBucket = Math.max(newestBucket, VoteHeat.bucketOf(event.recordedAt()));
    }

    private ToolRecount tool(EventFields fields) {
        var tool = tools.get(fields.text("tool"));
        if (tool == null) throw new UnreadableEventException("The tool is not registered.");
        return tool;
    }

    /** The position up to which events were counted. */
    public long position() {
        return position;
    }

    /** All tools that are known, retired ones included. */
    public List<ToolSummary> summaries() {
        return tools.values().stream().map(this::summary).toList();
    }

    public Optional<ToolSummary> summary(String tool) {
        return Optional.ofNullable(tools.get(tool)).map(this::summary);
    }

    private ToolSummary summary(ToolRecount tool) {
        return tool.summary(newestBucket, rules.rules().heatHalfLifeHours());
    }

    /** The rules in force at the position. */
    public RankRules rules() {
        return rules.rules();
    }

    /** The subjects whose events could not all be applied, each with the position of the first that could not. */
    public Map<String, Long> incomparable() {
        return Map.copyOf(incomparable);
    }

    /** The last changes of verdicts, oldest first: all after position {@link #changesKeptAfter()}. */
    public List<VerdictChange> changes() {
        return changes.last();
    }

    public long changesKeptAfter() {
        return changes.keptAfter();
    }

    public LogFindings findings() {
        return findings;
    }

    public long ballots() {
        return tools.values().stream().mapToLong(ToolRecount::ballots).sum();
    }
}
