package dev.jurybox.query.pages;

import dev.jurybox.query.http.CommandOrigins;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the forms of votes are sent: to the command service, since this service records nothing. */
@Component
public class VoteForms {

    private final List<String> origins;

    VoteForms(CommandOrigins commands) {
        this.origins = commands.commandOrigins();
    }

    /** Whether pages offer voting. */
    public boolean offered() {
        return !origins.isEmpty();
    }

    /** The address that a button sends its form to without a script; the answer leads back to a page. */
    public String action(String tool, String choice, String back) {
        return PageLinks.of(origins.getFirst() + "/tools/" + tool + "/vote", "choice", choice, "back", back);
    }

    /** All addresses of the command service; a script takes the one with the host of its page. */
    public String origins() {
        return String.join(" ", origins);
    }
}
