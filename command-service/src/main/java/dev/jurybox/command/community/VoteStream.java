package dev.jurybox.command.community;

import static java.util.concurrent.CompletableFuture.failedFuture;

import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.FailureCause;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.ProblemMapper;
import dev.jurybox.command.http.json.IncompleteBodyException;
import dev.jurybox.command.http.json.LineReader;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.eventstore.EventLogException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;

/** The votes of one request. A limited number is decided at a time. */
final class VoteStream {

    private static final Logger LOG = LoggerFactory.getLogger(VoteStream.class);
    private static final int WAITING_MAX = 400;

    /** A line whose result is not written yet. */
    private record Waiting(long line, CompletableFuture<Receipt> receipt, Sender.@Nullable Key key) {}

    private record Outage(Class<?> failure, ProblemDetail problem) {}

    private final CollectorVoteReader votes;
    private final CommandDispatcher commands;
    private final LineResultWriter answers;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Set<Sender.Key> waitingKeys = new HashSet<>();
    private long count;
    private @Nullable Outage outage;

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
            var key = vote.sender().key();
            if (key != null && waitingKeys.contains(key)) answerUntil(0);
            waiting.add(new Waiting(number, commands.send(vote.command(), vote.sender()), key));
            if (key != null) waitingKeys.add(key);
        } catch (RuntimeException spoiled) {
            waiting.add(answered(number, spoiled));
        }
    }

    private static Waiting answered(long number, Exception failure) {
        return new Waiting(number, failedFuture(failure), null);
    }

    private void answerUntil(int left) throws IOException {
        while (waiting.size() > left) {
            var first = waiting.remove();
            answers.write(resultOf(first));
            if (first.key() != null) waitingKeys.remove(first.key());
        }
        answers.flush();
    }

    private LineResult resultOf(Waiting line) {
        try {
            var result = LineResult.of(line.line(), line.receipt().join());
            outage = null;
            return result;
        } catch (CompletionException failed) {
            return LineResult.of(line.line(), problemOf(FailureCause.of(failed)));
        }
    }

    /** While the log fails, all lines have the same problem, which is logged once. */
    private ProblemDetail problemOf(Throwable failure) {
        var known = outage;
        if (known != null && known.failure() == failure.getClass()) return known.problem();
        var problem = ProblemMapper.problemOf(failure);
        outage = failure instanceof EventLogException ? new Outage(failure.getClass(), problem) : null;
        return problem;
    }
}
