package dev.jurybox.query.verdicts;

import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.TimeBound;
import dev.jurybox.query.panel.PanelProperties;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a request for the history, as raw text. An empty parameter counts as absent.
 *
 * @param tool only changes of this tool
 * @param cause only changes with this cause
 * @param seat only changes caused by the review of this seat
 * @param from only changes since this date or instant, such as 2026-01-31 or 2026-01-31T18:00:00Z
 * @param to only changes up to this date or instant, of which a date is included as a whole
 */
public record VerdictQuery(
        @Nullable String tool,
        @Nullable String cause,
        @Nullable String seat,
        @Nullable String from,
        @Nullable String to) {

    public VerdictQuery {
        tool = given(tool);
        cause = given(cause);
        seat = given(seat);
        from = given(from);
        to = given(to);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    public VerdictFilter selection(PanelProperties panel) {
        return new VerdictFilter(
                read(tool, VerdictQuery::tool),
                read(cause, VerdictQuery::cause),
                read(seat, name -> seat(name, panel)),
                read(from, text -> TimeBound.read(text).first()),
                read(to, text -> TimeBound.read(text).end()));
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> value) {
        return text == null ? null : value.apply(text);
    }

    private static String tool(String name) {
        if (!ToolId.isValid(name)) throw ProblemException.invalid("No tool is ever named like that.");
        return name;
    }

    private static ChangeCause cause(String name) {
        return Arrays.stream(ChangeCause.values())
                .filter(cause -> cause.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException
                                .invalid("A cause is one of " + Arrays.toString(ChangeCause.values()) + "."));
    }

    private static Seat seat(String name, PanelProperties panel) {
        if (!Seat.isValid(name) || !panel.has(new Seat(name))) {
            throw ProblemException.invalid("A seat is one of " + panel.seats() + ".");
        }
        return new Seat(name);
    }
}
