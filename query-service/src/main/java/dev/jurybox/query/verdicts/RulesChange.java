package dev.jurybox.query.verdicts;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.EventCodec;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleEvent.RulesDrafted;
import dev.jurybox.events.Seat;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.projection.RawEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which seats count since an adoption of rules.
 *
 * @param seats null if all count
 * @param reason why the rules were adopted
 */
public record RulesChange(int version, @Nullable List<Seat> seats, String reason) {

    private static final EventCodec CODEC = new EventCodec();

    /** Null for any other event, and for one that cannot be read. */
    @Nullable
    static RulesChange of(RawEvent event) {
        try {
            return switch (CODEC.decode(event.type(), event.payload())) {
                case RulesAdopted e -> new RulesChange(e.version(), e.after().seats(), e.reason());
                case RulesDrafted _,PanelEvent _,CommunityEvent _,CatalogEvent _ -> null;
                case VotingEvent _,ComparisonEvent _,DisregardEvent _ -> null;
            };
        } catch (RuntimeException _) {
            return null;
        }
    }
}
