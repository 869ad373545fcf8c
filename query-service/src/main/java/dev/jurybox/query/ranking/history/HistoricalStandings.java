package dev.jurybox.query.ranking.history;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.RuleSet;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.LogPage;
import dev.jurybox.query.projection.EventFilter;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.RawEventConverter;
import dev.jurybox.query.ranking.StandingsFold;
import dev.jurybox.query.ranking.ToolCounts;
import dev.jurybox.query.ranking.history.StandingsCache.Standings;
import dev.jurybox.query.ranking.rules.RankingInput;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The standings of all tools as of a position, which advances by replaying the log. */
final class HistoricalStandings {

    private final LogClient log;
    private final EventFilter<JuryboxEvent> filter;
    private final Map<String, Long> parked;
    private final Set<Long> disregarded;
    private final StandingsFold standingsFold;
    private final Consumer<Standings> passed;
    private final long chapter;
    private long position;

    /**
     * @param parked the parked tools, each with the position from which on its events are skipped
     * @param disregarded the positions of events that are passed over
     * @param passed receives the standings at each position whose standings are worth caching
     */
    HistoricalStandings(Standings begun, Map<String, Long> parked, Set<Long> disregarded, LogClient log,
            EventFilter<JuryboxEvent> filter, Consumer<Standings> passed) {
        this.log = log;
        this.filter = filter;
        this.parked = parked;
        this.disregarded = disregarded;
        this.passed = passed;
        this.standingsFold = new StandingsFold(begun.contenders(), begun.heat().copy());
        this.chapter = begun.chapter();
        this.position = begun.position();
    }

    void advance(long through) {
        while (position < through) {
            var next = Math.min(through, nextCached());
            log.readAll(position, next, this::count);
            position = next;
            if (position % StandingsCache.EVERY_POSITIONS == 0) passed.accept(now());
        }
    }

    private void count(LogPage page) {
        RawEventConverter.of(page).stream()
                .filter(event -> filter.wants(event) && !isParked(event) && !disregarded.contains(event.position()))
                .map(filter::read)
                .forEach(standingsFold::count);
    }

    private long nextCached() {
        return position - position % StandingsCache.EVERY_POSITIONS + StandingsCache.EVERY_POSITIONS;
    }

    private boolean isParked(RawEvent event) {
        return event.position() >= parked.getOrDefault(event.subject(), Long.MAX_VALUE);
    }

    /** Returns what changes with the next advance. */
    Standings now() {
        return new Standings(position, standingsFold.contenders(), chapter, standingsFold.warming());
    }

    /** Whether events of a subject up to the last position are missing, because one could not be read. */
    boolean isParked(String subject) {
        return parked.containsKey(subject);
    }

    boolean isDegraded() {
        return !parked.isEmpty();
    }

    Optional<RankingInput> standing(String tool, RuleSet rules) {
        return standings(rules).filter(each -> each.tool().equals(tool)).findFirst();
    }

    Stream<RankingInput> standings(RuleSet rules) {
        return ranked().map(toolCounts -> toolCounts.standing(0, rules));
    }

    /** Leaves out retired tools, which have no rank. */
    Stream<ToolCounts> ranked() {
        return standingsFold.contenders().values().stream().filter(toolCounts -> !toolCounts.retired());
    }
}
