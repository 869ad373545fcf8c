package dev.jurybox.local.recount;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of a log in their order. Of an event that cannot be applied, and of all later ones of its tool,
 * nothing is counted: from there on the tool is not comparable.
 */
public final class LogRecount {

    private final Map<String, ToolRecount> tools = new HashMap<>();
    private final Map<String, Long> incomparable = new HashMap<>();
    private final LogFindings findings = new LogFindings();
    private final VerdictChanges changes = new VerdictChanges();
    /** The last event, if it changed a panel's verdict, so that the next event has to say so. */
    private @Nullable LogEvent unannounced;
    private long position;
    private long newestBucket;

    public void count(LogEvent event) {
        endAt(event.position() - 1);
        position = event.position();
        mustAnnounceVerdict(event);
        if (incomparable.containsKey(event.subject())) return;
        try {
            apply(event, EventFields.of(event.payload()));
        } catch (UnreadableEventException e) {
            incomparable.put(event.subject(), event.position());
            findings.add(event, e.reason());
        }
    }

    private void mustAnnounceVerdict(LogEvent event) {
        if (unannounced != null && !(event.type().equals("PanelVerdictChanged")
                && event.subject().equals(unannounced.subject()))) {
            findings.add(unannounced, "It changed the verdict, but no PanelVerdictChanged follows it directly.");
        }
        unannounced = null;
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
            case "ComparisonPublished.1", "ComparisonUnpublished.1" -> {
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
        if (changedVerdict) unannounced = event;
    }

    /** The event repeats the verdicts, which must be those of the reviews. */
    private void changeVerdict(LogEvent event, EventFields fields) {
        var change = tool(fields).verdictChange(event.position());
        changes.add(change);
        var stated = verdict(fields.object("from")) + " to " + verdict(fields.object("to"));
        var counted = verdict(change.from(), change.before()) + " to " + verdict(change.to(), change.after());
        if (!stated.equals(counted)) {
            findings.add(event, "It says %s, but by the reviews it is %s.".formatted(stated, counted));
        }
    }

    private static String verdict(EventFields verdict) {
        return verdict(verdict.text("label"), new SideCounts(verdict.number("ship"), verdict.number("skip")));
    }

    private static String verdict(String label, SideCounts reviews) {
        return "%s %d/%d".formatted(label, reviews.ship(), reviews.skip());
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
        return tools.values().stream().map(tool -> tool.summary(newestBucket)).toList();
    }

    public Optional<ToolSummary> summary(String tool) {
        return Optional.ofNullable(tools.get(tool)).map(each -> each.summary(newestBucket));
    }

    /** The tools whose events could not all be applied, each with the position of the first that could not. */
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
