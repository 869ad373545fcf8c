package dev.jurybox.command.community;

import dev.jurybox.command.http.ToolPath;
import dev.jurybox.command.http.json.JsonLines;
import dev.jurybox.command.limits.CollectorLimits;
import dev.jurybox.command.security.CollectorVoters;
import dev.jurybox.command.security.RoleCaller;
import dev.jurybox.command.security.SenderArgumentResolver;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.command.sender.Sender;

/** Reads a collector's lines as votes of its voters. */
record CollectorVoteReader(
        RoleCaller collector, Actor actor, CollectorVoters voters, CollectorLimits limits, JsonLines lines,
        int lineBytesMax) {

    /** A vote, and its sender with the line's idempotency key. */
    record Vote(CastCommunityVote command, Sender sender) {}

    /** Refuses a line that is not a vote or exceeds a rate limit, of the collector or of its votes on the tool. */
    Vote read(byte[] bytes) {
        limits.takeLine(collector);
        var line = lines.read(bytes, VoteLine.class, lineBytesMax);
        var tool = ToolPath.toolOr404(line.tool());
        limits.takeVote(collector, tool);
        var key = line.key() == null ? null : SenderArgumentResolver.key(collector, line.key());
        return new Vote(
                new CastCommunityVote(tool, voters.pseudonymOf(collector, line.voter(), tool), line.choice()),
                new Sender(actor, key));
    }
}
