package dev.jurybox.command.ranking;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.Tokens;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** Rules that no other test drafted. A class that adopts rules of the shared service needs the lock. */
public record SharedRules(CommandService service) {

    /** The name of the lock. */
    public static final String IN_FORCE = "the rules in force of the shared command service";

    private static final AtomicInteger PANEL_VOTES = new AtomicInteger(1_000);

    /** Returns votes of a panel that no rules have. */
    public int unused() {
        return PANEL_VOTES.incrementAndGet();
    }

    public HttpResponse<String> draft(int panelVotes, String z) {
        return service.send("POST", "/api/admin/rulesets", Tokens.editor(), """
                {"panelVotes":%d,"heatHalfLifeHours":24,"z":%s,"minimumVotes":5}""".formatted(panelVotes, z));
    }
}
