package dev.jurybox.query.openapi;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.events.PanelEvent.Cause.REVIEW;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.Choice;
import dev.jurybox.events.ComparisonEvent.ComparisonPublished;
import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.Entry;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.Review;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;
import dev.jurybox.http.voter.VoterCredentials;
import dev.jurybox.query.Events;
import dev.jurybox.query.QueryService;
import java.util.stream.Stream;

/** What happened before the examples of the document are sent: two tools were reviewed, voted on and compared. */
final class ExampleEvents {

    private static final ToolId MOKA_POT = new ToolId("moka-pot");
    private static final ToolId FRENCH_PRESS = new ToolId("french-press");

    private ExampleEvents() {}

    static JuryboxEvent[] of(QueryService service, String voter) {
        var pseudonym = service.bean(VoterCredentials.class).verify(voter).orElseThrow()
                .pseudonymFor(MOKA_POT.value());
        var verdict = PanelVerdict.of(1, 0);
        return Stream.of(Stream.of(
                registered(MOKA_POT, "Moka Pot", "Strong coffee without a machine"),
                registered(FRENCH_PRESS, "French Press", "Coffee and hot water, and a sieve"),
                review(MOKA_POT, 82, SHIP, "Nothing in it can break that a screwdriver does not mend."),
                Events.verdict("moka-pot", PanelVerdict.PENDING, verdict, REVIEW, "BUILDER"),
                review(FRENCH_PRESS, 41, SKIP, "The glass broke twice."),
                Events.verdict("french-press", PanelVerdict.PENDING, PanelVerdict.of(0, 1), REVIEW, "BUILDER"),
                new ComparisonPublished(new ComparisonId(MOKA_POT, FRENCH_PRESS), "Pressure or patience?", verdict,
                        PanelVerdict.of(0, 1)),
                Events.cast("moka-pot", pseudonym, SHIP)),
                Stream.of(Events.crowd("moka-pot", 11, SHIP)), Stream.of(Events.crowd("french-press", 4, SKIP)),
                Stream.of(Events.registered("aeropress")))
                .flatMap(events -> events).toArray(JuryboxEvent[]::new);
    }

    private static ToolRegistered registered(ToolId tool, String name, String tagline) {
        return new ToolRegistered(tool, new ToolDetails(name, "Coffee", tagline, "Makes two cups.", Entry.PAID,
                "from 25 a piece", "small kitchens", "https://" + tool + ".example"));
    }

    private static ReviewSubmitted review(ToolId tool, int score, Choice choice, String text) {
        return new ReviewSubmitted(tool, new Seat("BUILDER"), new Review(score, choice, text));
    }
}
