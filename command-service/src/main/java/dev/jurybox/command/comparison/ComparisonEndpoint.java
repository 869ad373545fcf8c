package dev.jurybox.command.comparison;

import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_COMPARISON;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.ReasonBody;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.events.ComparisonId;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.PlainText;
import dev.jurybox.http.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(RolePolicy.EDITOR)
@RequestMapping("/api/comparisons/{comparison}")
class ComparisonEndpoint {

    /**
     * A comparison as an editor publishes it.
     *
     * @param headline a title of its own; without it, pages show the names of the two tools
     */
    record NewComparison(@Nullable @PlainText @Size(max = 200) String headline) {}

    private final CommandDispatcher commands;

    ComparisonEndpoint(CommandDispatcher commands) {
        this.commands = commands;
    }

    /**
     * Publishes the comparison of two tools.
     *
     * <p>Two tools have at most one comparison, in either order. The verdicts of both panels are kept with it as they
     * are at this moment.
     *
     * @param comparison the slugs of the two tools, as in {@code left-vs-right}
     * @return The comparison is published.
     */
    @AnswersProblems({ProblemType.UNKNOWN_COMPARISON, ProblemType.SAME_TOOL, ProblemType.UNKNOWN_TOOL,
        ProblemType.TOOL_RETIRED, ProblemType.ALREADY_PUBLISHED})
    @PutMapping
    Receipt publish(
            @PathVariable String comparison, @Valid @RequestBody NewComparison body,
            Sender sender) {
        var id = comparisonOr404(comparison);
        var command = new PublishComparison(id, body.headline());
        return commands.sendAndWait(command, sender);
    }

    /**
     * Unpublishes a comparison.
     *
     * <p>Its page then answers 410. The two tools can be compared again later, in either order.
     *
     * @param comparison the slugs of the two tools, as in {@code left-vs-right}
     * @return The comparison is not published any more.
     */
    @AnswersProblems({ProblemType.UNKNOWN_COMPARISON, ProblemType.NOT_PUBLISHED})
    @DeleteMapping
    Receipt unpublish(
            @PathVariable String comparison, @Valid @ModelAttribute ReasonBody reason, Sender sender) {
        var id = comparisonOr404(comparison);
        return commands.sendAndWait(new UnpublishComparison(id, reason.reason()), sender);
    }

    private static ComparisonId comparisonOr404(String name) {
        return ComparisonId.parse(name).orElseThrow(
                () -> new CommandRejected(UNKNOWN_COMPARISON,
                        "A comparison is named after two tools, as in left-vs-right."));
    }
}
