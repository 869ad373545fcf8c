package dev.jurybox.command.decider;

import dev.jurybox.events.Choice;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The seats of one panel that count by the rules. The reviews in other seats are kept, because rules may change. */
public final class CountedSeats {

    private CountedSeats() {}

    /** @param recommendation of a seat; empty if the seat has no review */
    public static <S> PanelVerdict verdict(
            Map<Seat, S> seats, Function<S, Optional<Choice>> recommendation, RuleSet rules) {
        return PanelVerdict.of(seats.entrySet().stream()
                .filter(seat -> rules.counts(seat.getKey()))
                .flatMap(seat -> recommendation.apply(seat.getValue()).stream())
                .toList());
    }
}
