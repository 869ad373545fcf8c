package dev.jurybox.query.panel;

import dev.jurybox.events.PanelEvent.ReviewEvent;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.Review;
import dev.jurybox.query.projection.DiffView;
import dev.jurybox.query.projection.EventEnvelope;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The panel's current reviews, one row per filled seat. Of a batch only each seat's last state is written: null if the
 * seat became empty.
 */
@Component
class PanelTallyProjection implements Projection<ReviewEvent> {

    static final String NAME = "panel-tally";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("panel_seat");
    }

    /**
     * The label is that of {@link dev.jurybox.events.PanelVerdict} if all seats count: rows of this projection depend
     * on no rules.
     */
    @Override
    public List<DiffView> diffViews() {
        return List.of(new DiffView("panels by tool", List.of("tool"), List.of("ship", "skip", "mean"), """
                select tool,
                       ship,
                       skip,
                       case sign(ship - skip) when 1 then 'SHIP' when -1 then 'SKIP' else 'SPLIT' end as label,
                       mean
                  from (select tool,
                               count(*) filter (where recommendation = 'SHIP') as ship,
                               count(*) filter (where recommendation = 'SKIP') as skip,
                               round(avg(score), 1) as mean
                          from panel_seat
                         where generation = :generation
                         group by tool) as panel"""));
    }

    @Override
    public String subjectColumn() {
        return "tool";
    }

    @Override
    public Set<Class<? extends ReviewEvent>> listensTo() {
        return Set.of(ReviewSubmitted.class, ReviewRevised.class, ReviewWithdrawn.class);
    }

    @Override
    public void write(List<RecordedEvent<ReviewEvent>> events, int generation, JdbcClient jdbc) {
        var lastWords = new TreeMap<SeatOfTool, @Nullable FilledSeat>();
        events.forEach(each -> add(each, lastWords));
        new SeatTable(generation, jdbc).put(lastWords);
    }

    private static void add(RecordedEvent<ReviewEvent> event, SortedMap<SeatOfTool, @Nullable FilledSeat> lastWords) {
        switch (event.event()) {
            case ReviewSubmitted e -> lastWords.put(SeatOfTool.of(e), filled(e.review(), event.envelope()));
            case ReviewRevised e -> lastWords.put(SeatOfTool.of(e), filled(e.after(), event.envelope()));
            case ReviewWithdrawn e -> lastWords.put(SeatOfTool.of(e), null);
        }
    }

    private static FilledSeat filled(Review review, EventEnvelope envelope) {
        return new FilledSeat(review, envelope.position(), envelope.recordedAt());
    }
}
