package dev.jurybox.local.data;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.FreePorts;
import dev.jurybox.local.process.PortHolder;

public final class PortCheck {

    private static final int STEP = 100;

    private PortCheck() {}

    /** Checks before anything is started: a later failure would be a stack trace in some log. */
    public static void mustBeFree(PortPlan ports) {
        ports.uses().forEach((port, use) -> {
            if (FreePorts.isTaken(port)) throw taken(port, use, ports);
        });
    }

    private static UserError taken(int port, String use, PortPlan ports) {
        var holder = PortHolder.of(port).map(" (%s)"::formatted).orElse("");
        return new UserError(ExitCode.PORT_TAKEN,
                "Port %d for %s is in use%s: stop what holds it, or use --port-base %d."
                        .formatted(port, use, holder, Math.min(ports.base() + STEP, PortPlan.HIGHEST_BASE)));
    }
}
