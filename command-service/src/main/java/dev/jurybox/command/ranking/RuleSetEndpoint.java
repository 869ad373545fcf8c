package dev.jurybox.command.ranking;

import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.IfMatch;
import dev.jurybox.command.http.PanelProperties;
import dev.jurybox.command.http.ReasonBody;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.events.Seat;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.InvalidField;
import dev.jurybox.http.InvalidInput;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.rules.RuleSetBody;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/rulesets")
class RuleSetEndpoint {

    private final CommandDispatcher commands;
    private final PanelProperties panel;

    RuleSetEndpoint(CommandDispatcher commands, PanelProperties panel) {
        this.commands = commands;
        this.panel = panel;
    }

    /**
     * Drafts rules for verdicts of panels and for rankings.
     *
     * <p>A draft changes no verdict and no rank until it is adopted. Equal rules have one draft: if they were drafted
     * before, nothing is recorded, and the answer has the same id.
     *
     * @return The draft, by its id. The ETag is the version of the rules in force.
     */
    @AllowedTo(RolePolicy.EDITOR)
    @PostMapping
    Receipt draftRules(@Valid @RequestBody RuleSetBody rules, Sender sender) {
        mustBeOnThePanel(rules.toRules().seats());
        var command = new DraftRules(rules.toRules());
        return commands.sendAndWait(command, sender).ofDraft(command.draft());
    }

    /**
     * Adopts drafted rules.
     *
     * <p>From the position of this write on, all ranks are computed by these rules; ranks as of earlier positions keep
     * theirs. If other seats count, the verdicts that change with it are recorded in the same command. If the same
     * rules are in force already, nothing is recorded. An adoption must name the version of the
     * rules that it replaces, so that two editors-in-chief do not undo each other.
     *
     * @param draft the id of the draft
     * @param seen the version of the rules in force as an ETag, such as "2"; required
     * @return The rules are in force. The ETag is their version.
     */
    @AllowedTo(RolePolicy.EDITOR_IN_CHIEF)
    @AnswersProblems({ProblemType.UNKNOWN_DRAFT, ProblemType.TOO_MANY_VERDICTS, ProblemType.NO_REVISION,
        ProblemType.STALE})
    @PostMapping("/{draft}/adoption")
    Receipt adoptRules(
            @PathVariable String draft,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody ReasonBody reason, Sender sender) {
        return commands.sendAndWait(new AdoptRules(draft, IfMatch.revision(seen), reason.reason()), sender);
    }

    private void mustBeOnThePanel(@Nullable List<Seat> seats) {
        if (seats == null) return;
        var unknown = seats.stream().filter(seat -> !panel.has(seat))
                .map(seat -> new InvalidField("seats", "must be of %s, and not %s".formatted(panel.seats(), seat)))
                .toList();
        if (unknown.isEmpty()) return;
        throw new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, InvalidInput.invalid(unknown), null);
    }
}
