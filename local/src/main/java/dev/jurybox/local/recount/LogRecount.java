package dev.jurybox.local.recount;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of a log in their order. Of an event that cannot be applied, and of all later ones of its subject,
 * nothing is counted: from there on the tool is not comparable, or nothing is if it is about the rules.
 */
public final class LogRecount {

    private final Map<String, ToolRecount> tools = new HashMap<>();
    private final Map<String, Long> incomparable = new HashMap<>();
    private final RulesInForce rules = new RulesInForce();
    private final LogFindings findings = new LogFindings();
    private final VerdictChanges changes = new VerdictChanges();
    private final PanelVerdicts verdicts = new PanelVerdicts(changes, findings);
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
        verdicts.expectBy(event, incomparable.keySet());
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
            case "ReviewSubmitted.1" -> reviewed(event, tool(fields).panel().submit(fields, rules()));
            case "ReviewRevised.1" -> reviewed(event, tool(fields).panel().revise(fields, rules()));
            case "ReviewWithdrawn.1" -> reviewed(event, tool(fields).panel().withdraw(fields, rules()));
            case "PanelVerdictChanged.1", "PanelVerdictChanged.2" -> changeVerdict(event, fields);
            case "VotingOpened.1" -> tool(fields).open();
            case "VotingClosed.1" -> tool(fields).close(fields.text("reason"));
            case "CommunityVoteCast.1" -> vote(event, fields, false, fields.side("choice"));
            case "CommunityVoteChanged.1" -> vote(event, fields, true, fields.side("to"));
            case "CommunityVoteRetracted.1" -> vote(event, fields, true, null);
            case "RulesDrafted.1", "RulesDrafted.2" -> rules.draft(fields);
            case "RulesAdopted.1", "RulesAdopted.2" -> adopt(event, fields);
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

    private void adopt(LogEvent event, EventFields fields) {
        var former = rules();
        rules.adopt(fields, reason -> findings.add(event, reason));
        verdicts.adopted(event, tools, incomparable.keySet(), former, rules());
    }

    private void reviewed(LogEvent event, boolean changedVerdict) {
        verdicts.reviewed(event, changedVerdict && areRulesKnown());
    }

    /** If not, it is not known which seats count, so nothing about panels is compared. */
    private boolean areRulesKnown() {
        return !incomparable.containsKey(RankRules.SUBJECT);
    }

    private void changeVerdict(LogEvent event, EventFields fields) {
        if (areRulesKnown())
            verdicts.changed(event, fields, tool(fields).verdictChange(event.position(), rules()), rules.version());
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
        return tools.values().stream().map(tool -> tool.summary(newestBucket, rules())).toList();
    }

    public Optional<ToolSummary> summary(String tool) {
        return Optional.ofNullable(tools.get(tool)).map(found -> found.summary(newestBucket, rules()));
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
