package dev.jurybox.command.security;

import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import dev.jurybox.http.hashing.ByteJoiner;
import dev.jurybox.http.hashing.HmacSha256;
import org.springframework.stereotype.Component;

/**
 * Pseudonyms of voters that a trusted collector reports by its own ids. The collector, which knows those ids, can link
 * them to pseudonyms as often as it likes; no other party can. An id belongs to its collector: the same id from two
 * collectors is two voters with a ballot each on every tool, and neither is the voter of a cookie or token.
 */
@Component
public class CollectorVoters {

    private final HmacSha256 pseudonyms;

    CollectorVoters(CollectorProperties keys) {
        pseudonyms = new HmacSha256("jurybox.voters.collector-key", keys.collectorKey());
    }

    public VoterToken pseudonymOf(RoleCaller collector, String id, ToolId tool) {
        return new VoterToken(pseudonyms.shortOf(ByteJoiner.framed(collector.pseudonym(), id, tool.value())));
    }
}
