package dev.jurybox.local.token;

import dev.jurybox.events.Seat;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.util.List;
import java.util.Set;

/** What a token grants: a role, and to a reviewer the seats that the reviewer speaks for. */
public record TokenGrant(String role, List<String> seats) {

    private static final String REVIEWER = "reviewer";
    private static final Set<String> ROLES = Set.of("editor", "editor-in-chief", REVIEWER, "collector");

    public TokenGrant {
        if (!ROLES.contains(role)) {
            throw usage("--role is editor, editor-in-chief, reviewer or collector, not %s.".formatted(role));
        }
        if (role.equals(REVIEWER) == seats.isEmpty()) {
            throw usage(seats.isEmpty()
                    ? "A reviewer has at least one --seat."
                    : "Only a reviewer has a --seat, the %s has none.".formatted(role));
        }
        seats.stream().filter(seat -> !Seat.isValid(seat)).findFirst().ifPresent(seat -> {
            throw usage("--seat is 1 to 40 of A to Z, 0 to 9 and _, a letter first, not %s.".formatted(seat));
        });
    }

    /** The grants in the form that the command service reads. */
    List<String> words() {
        return seats.isEmpty() ? List.of(role) : seats.stream().map(seat -> role + ":" + seat).toList();
    }

    private static UserError usage(String sentence) {
        return new UserError(ExitCode.USAGE, sentence);
    }
}
