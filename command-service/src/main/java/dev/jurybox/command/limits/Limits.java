package dev.jurybox.command.limits;

import dev.jurybox.command.security.Voter;
import dev.jurybox.events.ToolId;
import dev.jurybox.http.limits.Buckets;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Who has to wait, and how long. Everybody's own limit comes first, so that nobody uses up what is for all. */
@Component
class Limits {

    private final AddressHashes addresses = new AddressHashes(System::currentTimeMillis);
    private final Buckets<Voter> votesPerVoter;
    private final Buckets<Long> votesPerAddress;
    private final Buckets<Long> votersPerAddress;
    private final Buckets<String> votesPerTool;
    private final Buckets<Long> questionsPerAddress;

    Limits(LimitsProperties limits, MeterRegistry metrics) {
        var keys = limits.keysMax();
        votesPerVoter = new Buckets<>("votes-per-voter", limits.votesPerVoter(), keys, metrics);
        votesPerAddress = new Buckets<>("votes-per-address", limits.votesPerAddress(), keys, metrics);
        votersPerAddress = new Buckets<>("voters-per-address", limits.votersPerAddress(), keys, metrics);
        votesPerTool = new Buckets<>("votes-per-tool", limits.votesPerTool(), keys, metrics);
        questionsPerAddress = new Buckets<>("questions-per-address", limits.questionsPerAddress(), keys, metrics);
    }

    /** In seconds, or zero for a vote that may be cast now. */
    long waitToVote(Voter voter, String address, String tool) {
        var seconds = votesPerVoter.secondsToWait(voter);
        if (seconds == 0) seconds = votesPerAddress.secondsToWait(addresses.of(address));
        return seconds == 0 && ToolId.isValid(tool) ? votesPerTool.secondsToWait(tool) : seconds;
    }

    /** In seconds, or zero if the tool takes one more vote now, whoever sends it. */
    long waitForTool(String tool) {
        return votesPerTool.secondsToWait(tool);
    }

    /** In seconds, or zero if a new voter may come now. */
    long waitForNewVoter(String address) {
        return votersPerAddress.secondsToWait(addresses.of(address));
    }

    /** In seconds, or zero if what became of a command may be asked or settled now. */
    long waitToAsk(String address) {
        return questionsPerAddress.secondsToWait(addresses.of(address));
    }
}
