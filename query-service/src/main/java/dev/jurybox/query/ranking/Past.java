package dev.jurybox.query.ranking;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.feed.Hearing;
import dev.jurybox.query.feed.LoggedEvents;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.ranking.rules.Standing;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All tools from the beginning of a chapter on, as far as somebody goes: counted once more, from the log. */
final class Past {

    private final LogClient log;
    private final Hearing<JuryboxEvent> hearing;
    private final Set<String> leftOff;
    private final Counting counting;
    private long position;

    /** @param leftOff of whom is not known how they stood */
    Past(long chapter, Map<String, Contender> opening, Set<String> leftOff, LogClient log,
            Hearing<JuryboxEvent> hearing) {
        this.log = log;
        this.hearing = hearing;
        this.leftOff = leftOff;
        this.counting = new Counting(opening);
        this.position = Chapter.before(chapter);
    }

    void goOn(long through) {
        while (position < through) {
            var stretch = log.after(position, through);
            if (stretch.through() <= position) throw new IllegalStateException("the log ends at " + position);
            LoggedEvents.of(stretch).stream()
                    .filter(event -> hearing.wants(event) && !leftOff.contains(event.subject()))
                    .map(hearing::read)
                    .forEach(counting::count);
            position = stretch.through();
        }
    }

    /** Nobody retired stands anywhere. */
    Optional<Standing> standing(String tool) {
        return Optional.ofNullable(counting.contenders().get(tool))
                .filter(this::stands)
                .map(contender -> contender.standing(0));
    }

    Collection<Standing> standingsBeside(String tool) {
        return counting.contenders().values().stream()
                .filter(contender -> !contender.tool().equals(tool))
                .filter(this::stands)
                .map(contender -> contender.standing(0))
                .toList();
    }

    private boolean stands(Contender contender) {
        return !contender.retired() && !leftOff.contains(contender.tool());
    }
}
