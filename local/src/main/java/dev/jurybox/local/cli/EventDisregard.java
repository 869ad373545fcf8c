package dev.jurybox.local.cli;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Which event to disregard, and why.
 *
 * @param position empty if the events that cannot be read are to be listed
 */
public record EventDisregard(OptionalLong position, String reason) {

    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");

    public static EventDisregard in(CommandLine commandLine) {
        var reason = Optional.ofNullable(commandLine.given().get("--reason"));
        if (commandLine.names().isEmpty()) {
            if (reason.isPresent()) throw CommandLine.usage("Name the position of the event to disregard.");
            return new EventDisregard(OptionalLong.empty(), "");
        }
        var position = commandLine.names().getFirst();
        if (!POSITION.matcher(position).matches()) {
            throw CommandLine.usage("A position is a number from 1, not %s.".formatted(position));
        }
        return new EventDisregard(OptionalLong.of(Long.parseLong(position)), reason.orElseThrow(
                () -> CommandLine.usage("Say why this event is disregarded: --reason TEXT.")));
    }
}
