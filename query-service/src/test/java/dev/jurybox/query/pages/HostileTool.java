package dev.jurybox.query.pages;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.Choice;
import dev.jurybox.events.Entry;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.Review;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;

/** A tool of which every text tries to break out of the document that shows it. */
public final class HostileTool {

    public static final String TEXT = "</script><script>alert(1)</script><!-- ]]> \"quoted\" 'single' `tick` ${x} "
            + "\u202eright-to-left שלום 😀 [bracket] &amp; " + "x".repeat(4_000);

    private HostileTool() {}

    public static ToolRegistered registered(String tool) {
        return new ToolRegistered(new ToolId(tool),
                new ToolDetails(TEXT, TEXT, TEXT, TEXT, Entry.FREE, TEXT, null, null));
    }

    public static ReviewSubmitted reviewed(String tool) {
        return new ReviewSubmitted(new ToolId(tool), new Seat("BUILDER"), new Review(50, Choice.SKIP, TEXT));
    }
}
