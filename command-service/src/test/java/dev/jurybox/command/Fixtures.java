package dev.jurybox.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.axon.AxonSetup;
import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.ranking.DraftRules;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.Choice;
import dev.jurybox.events.Entry;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.Review;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.test.fixture.AxonTestFixture;

/** Values that the tests of rules start from. */
public final class Fixtures {

    public static final ToolId ESPRESSO = new ToolId("espresso");
    public static final ToolId RISTRETTO = new ToolId("ristretto");
    public static final ToolDetails DETAILS = new ToolDetails("Espresso", "Kitchen", "Short and strong",
            "Brews under pressure.", Entry.PAID, "from 90 a piece", null, null);
    public static final Seat BUILDER = new Seat("BUILDER");
    public static final Seat SKEPTIC = new Seat("SKEPTIC");

    private Fixtures() {}

    /** All slices on Axon's in-memory engine, because rules need no database. */
    public static AxonTestFixture jurybox() {
        return AxonTestFixture.with(AxonSetup.configurer());
    }

    public static ToolRegistered registered(ToolId tool) {
        return new ToolRegistered(tool, DETAILS);
    }

    /** Rules by which only these seats count. */
    public static RuleSet counting(Seat... seats) {
        return new RuleSet(25, 72, BigDecimal.TWO, 1, List.of(seats));
    }

    /** The first adoption. */
    public static RulesAdopted adopted(RuleSet rules) {
        return new RulesAdopted(3, new DraftRules(rules).draft(), RuleSet.INITIAL, rules, "a new season");
    }

    public static Review saying(Choice recommendation) {
        return new Review(60, recommendation, "Because.");
    }

    public static ReviewSubmitted reviewed(ToolId tool, Seat seat, Choice recommendation) {
        return new ReviewSubmitted(tool, seat, saying(recommendation));
    }

    public static Consumer<Throwable> refused(CommandRejected.Reason reason) {
        return refusal -> assertThat(refusal).isInstanceOfSatisfying(CommandRejected.class,
                rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }
}
