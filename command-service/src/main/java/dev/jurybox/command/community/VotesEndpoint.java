package dev.jurybox.command.community;

import static dev.jurybox.command.decider.CommandRejected.Reason.NO_KEY;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.http.json.JsonLines;
import dev.jurybox.command.http.json.LineReader;
import dev.jurybox.command.limits.CollectorLimits;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.CollectorVoters;
import dev.jurybox.command.security.RoleCaller;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes one vote per line and answers each in order, while more arrive: a client must read while it sends. */
@RestController
@AllowedTo(RolePolicy.COLLECTOR)
class VotesEndpoint {

    private static final int LINE_BYTES_MAX = 2 * 1_024;

    private final CommandDispatcher commands;
    private final CollectorVoters voters;
    private final CollectorLimits limits;
    private final JsonLines lines;
    private final JsonMapper json;

    VotesEndpoint(
            CommandDispatcher commands, CollectorVoters voters, CollectorLimits limits, JsonLines lines,
            JsonMapper json) {
        this.commands = commands;
        this.voters = voters;
        this.limits = limits;
        this.lines = lines;
        this.json = json;
    }

    /**
     * Casts many votes, one on each line.
     *
     * <p>A trusted collector reports the votes of voters whom only it knows. The body is NDJSON, and so is the answer:
     * each line is answered in order, while more lines arrive, so a client must read while it sends. Any vote may be
     * sent again, since the same vote changes nothing.
     *
     * <p>If the body breaks off, each line before is answered, then with a problem the one that did not come, and the
     * connection is closed. A line beyond a limit has status 429, and {@code retryAfter} in its problem says in how
     * many seconds to send it again.
     */
    @AnswersProblems({ProblemType.NO_KEY, ProblemType.UNSUPPORTED_MEDIA_TYPE})
    @PostMapping(path = "/api/votes", consumes = JsonLines.MEDIA_TYPE, produces = JsonLines.MEDIA_TYPE)
    void castVotes(
            @AuthenticationPrincipal RoleCaller collector, Sender sender, HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new ErrorResponseException(UNSUPPORTED_MEDIA_TYPE);
        }
        if (sender.key() != null)
            throw new CommandRejected(NO_KEY, "A batch takes no Idempotency-Key: give its lines keys.");
        var votes = new CollectorVoteReader(collector, sender.actor(), voters, limits, lines, LINE_BYTES_MAX);
        new VoteStream(votes, commands, new LineResultWriter(json, response))
                .answer(new LineReader(request.getInputStream(), LINE_BYTES_MAX));
    }
}
