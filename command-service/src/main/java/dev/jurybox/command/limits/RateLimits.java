package dev.jurybox.command.limits;

import dev.jurybox.command.security.VoterCaller;
import dev.jurybox.events.ToolId;
import dev.jurybox.http.limits.AddressHashes;
import dev.jurybox.http.limits.AddressNetworks;
import dev.jurybox.http.limits.AddressRateLimiter;
import dev.jurybox.http.limits.RateLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Computes how long a request has to wait. A voter's own limit comes first, so that no voter drains a shared one. */
@Component
class RateLimits {

    /** A ballot, identified without its pseudonym, which would cost one more hash per vote. */
    private record BallotOf(VoterCaller voter, String tool) {}

    private final AddressHashes addresses;
    private final RateLimiter<VoterCaller> votesPerVoter;
    private final RateLimiter<BallotOf> changesPerBallot;
    private final AddressRateLimiter votesPerAddress;
    private final AddressRateLimiter votesPerAddressAndTool;
    private final AddressRateLimiter votersPerAddress;
    private final RateLimiter<String> votesPerTool;
    private final AddressRateLimiter questionsPerAddress;

    RateLimits(LimitsProperties limits, AddressHashes addresses, MeterRegistry metrics) {
        var keys = limits.keysMax();
        this.addresses = addresses;
        votesPerVoter = new RateLimiter<>("votes-per-voter", limits.votesPerVoter(), keys, metrics);
        changesPerBallot = new RateLimiter<>("changes-per-ballot", limits.changesPerBallot(), keys, metrics);
        votesPerAddress = new AddressRateLimiter("votes-per-address", limits.votesPerAddress(), keys, metrics);
        votesPerAddressAndTool = new AddressRateLimiter("votes-per-address-and-tool", limits.votesPerAddressAndTool(),
                keys, metrics);
        votersPerAddress = new AddressRateLimiter("voters-per-address", limits.votersPerAddress(), keys, metrics);
        votesPerTool = new RateLimiter<>("votes-per-tool", limits.votesPerTool(), keys, metrics);
        questionsPerAddress = new AddressRateLimiter("questions-per-address", limits.questionsPerAddress(), keys,
                metrics);
    }

    /** Returns seconds, or zero for a vote that may be cast now. */
    long waitToVote(VoterCaller voter, String address, String tool) {
        var networks = addresses.networksOf(address);
        var seconds = votesPerVoter.secondsToWait(voter);
        if (seconds == 0) seconds = votesPerAddress.secondsToWait(networks);
        return seconds == 0 && ToolId.isValid(tool) ? waitToVoteOn(tool, voter, networks) : seconds;
    }

    private long waitToVoteOn(String tool, VoterCaller voter, AddressNetworks networks) {
        var seconds = changesPerBallot.secondsToWait(new BallotOf(voter, tool));
        return seconds == 0 ? waitToVoteOn(tool, networks) : seconds;
    }

    private long waitToVoteOn(String tool, AddressNetworks networks) {
        var seconds = votesPerAddressAndTool.secondsToWait(networks, tool);
        return seconds == 0 ? votesPerTool.secondsToWait(tool) : seconds;
    }

    /** Returns seconds, or zero if a new voter may be created now and cast a first vote. */
    long waitForFirstVote(String address, String tool) {
        var networks = addresses.networksOf(address);
        var seconds = votersPerAddress.secondsToWait(networks);
        if (seconds == 0) seconds = votesPerAddress.secondsToWait(networks);
        return seconds == 0 && ToolId.isValid(tool) ? waitToVoteOn(tool, networks) : seconds;
    }

    /** Returns seconds, or zero if a new voter may be created now. */
    long waitForNewVoter(String address) {
        return votersPerAddress.secondsToWait(addresses.networksOf(address));
    }

    /** Returns seconds, or zero if the status of a command may be read, or a command cancelled, now. */
    long waitToAsk(String address) {
        return questionsPerAddress.secondsToWait(addresses.networksOf(address));
    }
}
