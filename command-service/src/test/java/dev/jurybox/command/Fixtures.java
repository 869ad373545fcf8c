package dev.jurybox.command;

import dev.jurybox.command.axon.AxonSetup;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.Entry;
import dev.jurybox.events.ToolId;
import org.axonframework.test.fixture.AxonTestFixture;

/** What rule tests start from. */
public final class Fixtures {

    public static final ToolId ESPRESSO = new ToolId("espresso");

    private Fixtures() {}

    /** All slices on Axon's in-memory engine: rules need no database. */
    public static AxonTestFixture jurybox() {
        return AxonTestFixture.with(AxonSetup.configurer());
    }

    public static ToolRegistered registered(ToolId tool) {
        return new ToolRegistered(tool, "Espresso", "Kitchen", "Short and strong", "Brews under pressure.", Entry.PAID,
                "from 90 a piece", null, null);
    }
}
