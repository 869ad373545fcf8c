package dev.jurybox.query.ranking;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.feed.Hearing;
import dev.jurybox.query.feed.Incoming;
import dev.jurybox.query.feed.LoggedEvents;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.ranking.rules.Standing;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All tools from the beginning of a chapter on, as far as somebody goes: counted once more, from the log. */
final class Past {

    private final LogClient log;
    private final Hearing<JuryboxEvent> hearing;
    private final Map<String, Long> parked;
    private final Counting counting;
    private long position;

    /** @param parked who stands still, from which position on */
    Past(long chapter, Map<String, Contender> opening, Map<String, Long> parked, LogClient log,
            Hearing<JuryboxEvent> hearing) {
        this.log = log;
        this.hearing = hearing;
        this.parked = parked;
        this.counting = new Counting(opening);
        this.position = Chapter.before(chapter);
    }

    void goOn(long through) {
        while (position < through) {
            var stretch = log.after(position, through);
            if (stretch.through() <= position) throw new IllegalStateException("the log ends at " + position);
            LoggedEvents.of(stretch).stream()
                    .filter(event -> hearing.wants(event) && !isParked(event))
                    .map(hearing::read)
                    .forEach(counting::count);
            position = stretch.through();
        }
    }

    private boolean isParked(Incoming event) {
        return event.position() >= parked.getOrDefault(event.subject(), Long.MAX_VALUE);
    }

    Optional<Standing> standing(String tool) {
        return standings().filter(each -> each.tool().equals(tool)).findFirst();
    }

    /** Nobody retired stands anywhere. */
    Stream<Standing> standings() {
        return counting.contenders().values().stream()
                .filter(contender -> !contender.retired())
                .map(contender -> contender.standing(0));
    }
}
