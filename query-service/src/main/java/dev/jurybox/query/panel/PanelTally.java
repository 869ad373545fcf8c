package dev.jurybox.query.panel;

import static dev.jurybox.events.EventTypes.nameOf;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.Review;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.feed.Envelope;
import dev.jurybox.query.feed.Projection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who says what on the panel: a row a filled seat. A batch keeps each seat's last word: null where it fell empty. */
@Component
class PanelTally implements Projection<SortedMap<SeatOfTool, @Nullable Filled>> {

    @Override
    public String name() {
        return "panel-tally";
    }

    @Override
    public List<String> tables() {
        return List.of("panel_seat");
    }

    @Override
    public Set<String> listensTo() {
        return Set.of(nameOf(ReviewSubmitted.class), nameOf(ReviewRevised.class), nameOf(ReviewWithdrawn.class));
    }

    @Override
    public SortedMap<SeatOfTool, @Nullable Filled> empty() {
        return new TreeMap<>();
    }

    @Override
    public SortedMap<SeatOfTool, @Nullable Filled> fold(
            SortedMap<SeatOfTool, @Nullable Filled> lastWords, JuryboxEvent event, Envelope envelope) {
        switch (event) {
            case ReviewSubmitted e -> lastWords.put(SeatOfTool.of(e), filled(e.review(), envelope));
            case ReviewRevised e -> lastWords.put(SeatOfTool.of(e), filled(e.after(), envelope));
            case ReviewWithdrawn e -> lastWords.put(SeatOfTool.of(e), null);
            case PanelVerdictChanged _,CatalogEvent _,VotingEvent _,CommunityEvent _,ComparisonEvent _ -> {
            }
        }
        return lastWords;
    }

    private static Filled filled(Review review, Envelope envelope) {
        return new Filled(review, envelope.position(), envelope.recordedAt());
    }

    @Override
    public void write(SortedMap<SeatOfTool, @Nullable Filled> lastWords, int generation, JdbcClient rows) {
        new SeatTable(generation, rows).put(lastWords);
    }
}
