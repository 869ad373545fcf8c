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

    @PostMapping(path = "/api/votes", consumes = JsonLines.MEDIA_TYPE, produces = JsonLines.MEDIA_TYPE)
    void cast(
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
