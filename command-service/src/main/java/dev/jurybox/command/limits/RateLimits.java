package dev.jurybox.command.limits;

import dev.jurybox.command.security.VoterCaller;
import dev.jurybox.events.ToolId;
import dev.jurybox.http.limits.AddressBuckets;
import dev.jurybox.http.limits.AddressHashes;
import dev.jurybox.http.limits.AddressNetworks;
import dev.jurybox.http.limits.Buckets;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Says who has to wait, and how long. A caller's own limit is taken first, so that no caller drains a shared one. */
@Component
class RateLimits {

    /** A ballot, without the pseudonym on it: that would be a hash more for each vote. */
    private record BallotOf(VoterCaller voter, String tool) {}

    private final AddressHashes addresses;
    private final Buckets<VoterCaller> votesPerVoter;
    private final Buckets<BallotOf> changesPerBallot;
    private final AddressBuckets votesPerAddress;
    private final AddressBuckets votesPerAddressAndTool;
    private final AddressBuckets votersPerAddress;
    private final Buckets<String> votesPerTool;
    private final AddressBuckets questionsPerAddress;

    RateLimits(LimitsProperties limits, AddressHashes addresses, MeterRegistry metrics) {
        var keys = limits.keysMax();
        this.addresses = addresses;
        votesPerVoter = new Buckets<>("votes-per-voter", limits.votesPerVoter(), keys, metrics);
        changesPerBallot = new Buckets<>("changes-per-ballot", limits.changesPerBallot(), keys, metrics);
        votesPerAddress = new AddressBuckets("votes-per-address", limits.votesPerAddress(), keys, metrics);
        votesPerAddressAndTool = new AddressBuckets("votes-per-address-and-tool", limits.votesPerAddressAndTool(),
                keys, metrics);
        votersPerAddress = new AddressBuckets("voters-per-address", limits.votersPerAddress(), keys, metrics);
        votesPerTool = new Buckets<>("votes-per-tool", limits.votesPerTool(), keys, metrics);
        questionsPerAddress = new AddressBuckets("questions-per-address", limits.questionsPerAddress(), keys, metrics);
    }

    /** In seconds, or zero for a vote that may be cast now. */
    long waitToVote(VoterCaller voter, String address, String tool) {
        var networks = addresses.networksOf(address);
        var seconds = votesPerVoter.secondsToWait(voter);
        if (seconds == 0) seconds = votesPerAddress.secondsToWait(networks);
        return seconds == 0 && ToolId.isValid(tool) ? waitToVoteOn(tool, voter, networks) : seconds;
    }

    private long waitToVoteOn(String tool, VoterCaller voter, AddressNetworks networks) {
        var seconds = changesPerBallot.secondsToWait(new BallotOf(voter, tool));
        if (seconds == 0) seconds = votesPerAddressAndTool.secondsToWait(networks, tool);
        return seconds == 0 ? votesPerTool.secondsToWait(tool) : seconds;
    }

    /** In seconds, or zero if a new voter may come now. */
    long waitForNewVoter(String address) {
        return votersPerAddress.secondsToWait(addresses.networksOf(address));
    }

    /** In seconds, or zero if what became of a command may be asked or settled now. */
    long waitToAsk(String address) {
        return questionsPerAddress.secondsToWait(addresses.networksOf(address));
    }
}
