package dev.jurybox.query.community;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.community.Delta.Change;
import dev.jurybox.query.feed.Projection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Counts the crowd: one row per tool. A batch is folded first, so a busy tool is one update. */
@Component
class CommunityTally implements Projection<Delta> {

    @Override
    public String name() {
        return "community-tally";
    }

    @Override
    public Set<String> listensTo() {
        return EventTypes.namesUnder(CommunityEvent.class).collect(Collectors.toSet());
    }

    @Override
    public Delta empty() {
        return new Delta();
    }

    @Override
    public Delta fold(Delta sum, JuryboxEvent event) {
        return switch (event) {
            case CommunityVoteCast e -> sum.plus(e.tool(), e.choice());
            case CommunityVoteChanged e -> sum.minus(e.tool(), e.from()).plus(e.tool(), e.to());
            case CommunityVoteRetracted e -> sum.minus(e.tool(), e.choice());
            case CatalogEvent _,PanelEvent _,VotingEvent _,ComparisonEvent _ -> sum;
        };
    }

    @Override
    public void write(Delta sum, int generation, JdbcClient rows) {
        if (sum.changes().isEmpty()) return;
        rows.sql("""
                insert into community_tally as t (generation, tool, ship, skip)
                select :generation, d.tool, d.ship, d.skip
                  from unnest(:tools, :ships, :skips) as d (tool, ship, skip)
                 order by d.tool
                    on conflict (generation, tool) do update
                   set ship = t.ship + excluded.ship,
                       skip = t.skip + excluded.skip""")
                .param("generation", generation)
                .param("tools", new SqlArrayValue("text", sum.changes().keySet().toArray()))
                .param("ships", column(sum, Change::ship))
                .param("skips", column(sum, Change::skip))
                .update();
    }

    private static SqlArrayValue column(Delta sum, Function<Change, Long> value) {
        return new SqlArrayValue("bigint", sum.changes().values().stream().map(value).toArray());
    }
}
