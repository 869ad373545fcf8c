package dev.jurybox.command.community;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.json.IncompleteBodyException;
import dev.jurybox.command.http.json.LineReader;
import dev.jurybox.events.VoterToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The votes of one request. A limited number is decided at a time; votes on one ballot are decided in order. */
final class VoteStream {

    private static final Logger LOG = LoggerFactory.getLogger(VoteStream.class);
    private static final int WAITING_MAX = 1_000;

    /** A line whose result is not written yet, and the ballot that it blocks for later lines. */
    private record Waiting(CompletableFuture<LineResult> answer, VoterToken ballot) {}

    private static final VoterToken NO_BALLOT = new VoterToken("none");

    private final CollectorVoteReader votes;
    private final CommandDispatcher commands;
    private final LineResultWriter answers;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Set<VoterToken> busy = new HashSet<>();
    private VoteBatch batch = new VoteBatch();
    private long count;

    VoteStream(CollectorVoteReader votes, CommandDispatcher commands, LineResultWriter answers) {
        this.votes = votes;
        this.commands = commands;
        this.answers = answers;
    }

    /**
     * Never waits for more lines while a line that has arrived is unanswered. If the rest of the body is lost, the
     * lines before are answered, and the last result is that of the missing line and says why.
     */
    void answer(LineReader body) throws IncompleteBodyException {
        var first = body.next();
        try {
            answers.begin();
            takeFrom(first, body);
            answerUntil(0);
            answers.end();
        } catch (IOException gone) {
            LOG.info("A collector went away after {} lines, and before all their answers", count);
        }
    }

    private void takeFrom(byte @Nullable [] first, LineReader body) throws IOException {
        try {
            for (var line = first; line != null; line = body.next()) {
                take(++count, line);
                if (waiting.size() == WAITING_MAX) answerUntil(WAITING_MAX / 2);
                if (body.mustWait()) answerUntil(0);
            }
        } catch (IncompleteBodyException lost) {
            waiting.add(answered(count + 1, lost));
        }
    }

    private void take(long number, byte[] line) throws IOException {
        try {
            var vote = votes.read(line);
            var ballot = vote.command().voter();
            if (busy.contains(ballot)) answerUntil(0);
            busy.add(ballot);
            waiting.add(new Waiting(receiptOf(vote).handle((receipt, failure) -> failure == null
                    ? LineResult.of(number, receipt)
                    : LineResult.of(number, failure)), ballot));
        } catch (RuntimeException spoiled) {
            waiting.add(answered(number, spoiled));
        }
    }

    private static Waiting answered(long number, Exception failure) {
        return new Waiting(completedFuture(LineResult.of(number, failure)), NO_BALLOT);
    }

    private CompletableFuture<Receipt> receiptOf(CollectorVoteReader.Vote vote) {
        if (vote.sender().key() != null) {
            return commands.send(vote.command(), vote.sender());
        }
        var receipt = batch.add(vote.command());
        if (batch.isFull()) send();
        return receipt;
    }

    private void send() {
        batch.vote(commands, votes.actor());
        batch = new VoteBatch();
    }

    private void answerUntil(int left) throws IOException {
        send();
        while (waiting.size() > left) {
            var first = waiting.remove();
            answers.write(first.answer().join());
            busy.remove(first.ballot());
        }
        answers.flush();
    }
}
