package dev.jurybox.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent.ComparisonPublished;
import dev.jurybox.events.ComparisonEvent.ComparisonUnpublished;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.EventCodec;
import dev.jurybox.events.EventType;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleEvent.RulesDrafted;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.StoredEvent;
import java.util.HashSet;
import java.util.Set;

/** Replays a whole log and checks each event against the events before it. */
public final class Ledger {

    private static final int PAGE = 1_000;

    private final EventCodec codec = new EventCodec();
    private final Boxes boxes = new Boxes();
    private final AdoptedRules rules = new AdoptedRules();
    private final Panels panels = new Panels(rules);
    private final Set<String> pairs = new HashSet<>();

    /** How many events a log has, and how many of them are verdicts that changed by rules. */
    public record Audited(long events, int verdictsByRules) {}

    /** Fails at the first event that breaks an invariant. */
    public static Audited audit(EventLog log) {
        var ledger = new Ledger();
        var position = 0L;
        for (var page = log.after(0, PAGE); !page.isEmpty(); page = log.after(position, PAGE)) {
            page.forEach(ledger::read);
            position = page.getLast().position();
        }
        ledger.close();
        return new Audited(position, ledger.panels.verdictsByRules());
    }

    private void read(StoredEvent stored) {
        var event = codec.decode(new EventType(stored.type(), stored.revision()), stored.payload());
        panels.settle(event);
        switch (event) {
            case CatalogEvent e -> boxes.read(e);
            case VotingEvent e -> boxes.read(e);
            case CommunityEvent e -> boxes.read(e, stored.recordedAt());
            case PanelEvent e -> panels.read(e);
            case ComparisonPublished e -> {
                assertThat(e.comparison().left()).isNotEqualTo(e.comparison().right());
                assertThat(e.left()).isEqualTo(panels.verdictOn(e.comparison().left()));
                assertThat(e.right()).isEqualTo(panels.verdictOn(e.comparison().right()));
                assertThat(pairs.add(e.comparison().pair())).isTrue();
            }
            case ComparisonUnpublished e -> assertThat(pairs.remove(e.comparison().pair())).isTrue();
            case RulesDrafted e -> rules.read(e);
            case RulesAdopted e -> {
                rules.read(e);
                panels.owe();
            }
            case DisregardEvent _ -> throw new AssertionError("every event of this log can be read");
        }
    }

    private void close() {
        panels.close();
        boxes.close();
    }
}
