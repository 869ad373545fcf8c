package dev.jurybox.command.ranking;

import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.IfMatch;
import dev.jurybox.command.http.ReasonBody;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.rules.RuleSetBody;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

    RuleSetEndpoint(CommandDispatcher commands) {
        this.commands = commands;
    }

    /**
     * Drafts rules for the rankings.
     *
     * <p>A draft changes no rank until it is adopted. Equal rules have one draft: if they were drafted before, nothing
     * is recorded, and the answer has the same id.
     *
     * @return The draft, by its id. The ETag is the version of the rules in force.
     */
    @AllowedTo(RolePolicy.EDITOR)
    @PostMapping
    Receipt draftRules(@Valid @RequestBody RuleSetBody rules, Sender sender) {
        var command = new DraftRules(rules.toRules());
        return commands.sendAndWait(command, sender).ofDraft(command.draft());
    }

    /**
     * Adopts drafted rules.
     *
     * <p>From the position of this write on, all ranks are computed by these rules; ranks as of earlier positions keep
     * theirs. If the same rules are in force already, nothing is recorded. An adoption must name the version of the
     * rules that it replaces, so that two editors-in-chief do not undo each other.
     *
     * @param draft the id of the draft
     * @param seen the version of the rules in force as an ETag, such as "2"; required
     * @return The rules are in force. The ETag is their version.
     */
    @AllowedTo(RolePolicy.EDITOR_IN_CHIEF)
    @AnswersProblems({ProblemType.UNKNOWN_DRAFT, ProblemType.NO_REVISION, ProblemType.STALE})
    @PostMapping("/{draft}/adoption")
    Receipt adoptRules(
            @PathVariable String draft,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody ReasonBody reason, Sender sender) {
        return commands.sendAndWait(new AdoptRules(draft, IfMatch.revision(seen), reason.reason()), sender);
    }
}
