package dev.jurybox.command.community;

import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.BrowserProblems;
import dev.jurybox.command.http.ProblemMapper;
import dev.jurybox.command.http.ToolPath;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.security.VoterCaller;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.events.Choice;
import dev.jurybox.events.ToolId;
import dev.jurybox.http.InvalidInput;
import dev.jurybox.http.Problem;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.security.PagesProperties;
import dev.jurybox.http.voter.VoterCookie;
import dev.jurybox.http.voter.VoterCredentials;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes votes from forms, which browsers send without a script, and leads back to the page with the form. */
@Controller
@AllowedTo(RolePolicy.ANYONE)
class VoteFormEndpoint {

    /** The paths that a form may lead back to: the two kinds of pages that have one. */
    private static final Pattern BACK = Pattern.compile("/(compare|tools)/[a-z0-9-]{1,200}");
    private static final String RETRACT = "RETRACT";

    private final CommandDispatcher commands;
    private final VoterCredentials credentials;
    private final PagesProperties pages;
    private final BrowserProblems problems;

    VoteFormEndpoint(CommandDispatcher commands, VoterCredentials credentials, PagesProperties pages,
            BrowserProblems problems) {
        this.commands = commands;
        this.credentials = credentials;
        this.pages = pages;
        this.problems = problems;
    }

    /**
     * A caller who has no cookie yet becomes a new voter, so the origin is checked here: no cookie would protect from a
     * page of another site. Choice and path are in the query, because no body is ever parsed as a form.
     */
    @PostMapping("/tools/{tool}/vote")
    ResponseEntity<Void> vote(
            @PathVariable String tool, @RequestParam @Nullable String choice, @RequestParam @Nullable String back,
            @AuthenticationPrincipal @Nullable Object caller,
            @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin) {
        if (origin == null || !pages.origins().contains(origin)) throw otherSite();
        var id = ToolPath.toolOr404(tool);
        if (back == null || !BACK.matcher(back).matches()) {
            throw invalid("back", "must be the path of a comparison or of a tool");
        }
        var cast = choiceOf(choice);
        if (cast.isEmpty() && !(caller instanceof VoterCaller)) return backTo(origin + back);
        var response = ResponseEntity.status(HttpStatus.SEE_OTHER);
        var voter = caller instanceof VoterCaller known ? known : newVoter(response);
        var receipt = send(id, voter, cast);
        return response.location(URI.create("%s%s?after=%d-%d#vote-%s".formatted(
                origin, back, receipt.partition(), receipt.position(), id))).build();
    }

    /** A visitor who is no voter has no vote to take back. */
    private static ResponseEntity<Void> backTo(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }

    private VoterCaller newVoter(ResponseEntity.BodyBuilder response) {
        var token = credentials.issue();
        response.header(HttpHeaders.SET_COOKIE, VoterCookie.of(token).toString());
        return new VoterCaller(credentials.verify(token).orElseThrow(), true);
    }

    private Receipt send(ToolId tool, VoterCaller voter, Optional<Choice> choice) {
        var pseudonym = voter.pseudonymFor(tool);
        var sender = Sender.of(Actor.VOTER);
        return choice.isPresent()
                ? commands.sendAndWait(new CastCommunityVote(tool, pseudonym, choice.get()), sender)
                : commands.sendAndWait(new RetractCommunityVote(tool, pseudonym), sender);
    }

    /** Empty for a vote that is taken back. */
    private static Optional<Choice> choiceOf(@Nullable String choice) {
        if (RETRACT.equals(choice)) return Optional.empty();
        for (var each : Choice.values()) {
            if (each.name().equals(choice)) return Optional.of(each);
        }
        throw invalid("choice", "must be SHIP, SKIP or RETRACT");
    }

    private static ErrorResponseException otherSite() {
        return new ErrorResponseException(HttpStatus.FORBIDDEN,
                Problem.of(ProblemType.CROSS_SITE, "Only a page of this site may send this form."), null);
    }

    private static ErrorResponseException invalid(String field, String message) {
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, InvalidInput.invalid(field, message), null);
    }

    /** A person reads the answer to a form, so a refusal is a page as well. */
    @ExceptionHandler
    void failed(Exception failure, HttpServletResponse response) throws IOException {
        var problem = ProblemMapper.problemOf(failure);
        response.setStatus(problem.getStatus());
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        problems.write(response, problem);
    }
}
