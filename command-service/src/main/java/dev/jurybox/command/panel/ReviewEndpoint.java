package dev.jurybox.command.panel;

import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_SEAT;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.IfMatch;
import dev.jurybox.command.http.PanelProperties;
import dev.jurybox.command.http.ReasonBody;
import dev.jurybox.command.http.ToolPath;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.events.Seat;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(RolePolicy.REVIEWER_OF_THE_SEAT)
@RequestMapping("/api/tools/{tool}/reviews/{seat}")
class ReviewEndpoint {

    private final CommandDispatcher commands;
    private final PanelProperties panel;

    ReviewEndpoint(CommandDispatcher commands, PanelProperties panel) {
        this.commands = commands;
        this.panel = panel;
    }

    /**
     * Submits or revises the review of a seat.
     *
     * <p>Without If-Match, the request submits a review for an empty seat. With If-Match, it revises the review that
     * the seat has. Where the verdict of the panel changes with it, that is recorded in the same command.
     *
     * @param tool the slug of the tool
     * @param seat the seat of the panel, such as BUILDER
     * @param seen the ETag of the review to revise; left out to submit the first one
     * @return The review counts. The ETag is its current revision.
     */
    @AnswersProblems({ProblemType.UNKNOWN_TOOL, ProblemType.TOOL_RETIRED, ProblemType.UNKNOWN_SEAT,
        ProblemType.SEAT_FILLED, ProblemType.SEAT_EMPTY, ProblemType.STALE})
    @PutMapping
    Receipt review(
            @PathVariable String tool, @PathVariable String seat,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody NewReview review, Sender sender) {
        var id = ToolPath.toolOr404(tool);
        var place = seatOr404(seat);
        var command = seen == null
                ? new SubmitReview(id, place, review.toReview())
                : new ReviseReview(id, place, review.toReview(), IfMatch.revision(seen));
        return commands.sendAndWait(command, sender);
    }

    /**
     * Withdraws the review of a seat.
     *
     * <p>The review no longer counts toward the verdict. The log keeps it, with the reason for the withdrawal.
     *
     * @param tool the slug of the tool
     * @param seat the seat of the panel, such as BUILDER
     * @return The review is withdrawn.
     */
    @AnswersProblems({ProblemType.UNKNOWN_TOOL, ProblemType.UNKNOWN_SEAT, ProblemType.SEAT_EMPTY})
    @DeleteMapping
    Receipt withdraw(
            @PathVariable String tool, @PathVariable String seat, @Valid @ModelAttribute ReasonBody reason,
            Sender sender) {
        var id = ToolPath.toolOr404(tool);
        return commands.sendAndWait(new WithdrawReview(id, seatOr404(seat), reason.reason()), sender);
    }

    private Seat seatOr404(String name) {
        if (!Seat.isValid(name) || !panel.has(new Seat(name))) {
            throw new CommandRejected(UNKNOWN_SEAT, "The panel has no such seat.");
        }
        return new Seat(name);
    }
}
