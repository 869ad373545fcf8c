package dev.jurybox.command.community;

import dev.jurybox.command.Actor;
import dev.jurybox.command.Sender;
import dev.jurybox.command.http.JsonLines;
import dev.jurybox.command.http.ToolPath;
import dev.jurybox.command.limits.CollectorLimits;
import dev.jurybox.command.security.CollectorVoters;
import dev.jurybox.command.security.SenderArgumentResolver;
import dev.jurybox.command.security.StaffCaller;

/** What a collector's lines say, as votes of its voters. */
record CollectorVoteReader(
        StaffCaller collector, Actor actor, CollectorVoters voters, CollectorLimits limits, JsonLines lines,
        int lineBytesMax) {

    /** A vote, and who sends it under what name. */
    record Vote(CastCommunityVote command, Sender sender) {}

    /** Refuses what is no vote, and what is more than the collector may send or the tool takes. */
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
