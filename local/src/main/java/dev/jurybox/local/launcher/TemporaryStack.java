package dev.jurybox.local.launcher;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.process.StartMode;
import dev.jurybox.local.secrets.Secrets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Everything that up starts, run by this process. The caller measures or tests it and deletes its data. */
public final class TemporaryStack {

    private final DataDirectory data;
    private final PortPlan ports = PortPlan.free();
    private final StackShutdown stackShutdown;

    /** The directory must be missing or empty. */
    public TemporaryStack(Path directory) {
        data = DataDirectory.opened(directory);
        stackShutdown = new StackShutdown(data);
    }

    /** Returns when the stack is ready. The settings are those of the command service, as on a command line. */
    public void start(Path repository, List<String> commandSettings) {
        var steps = new ParallelSteps(Instant.now(), stackShutdown.steps());
        new StackLaunch(repository, data, ports, StartMode.AS_FAST_AS_PREPARED, steps, commandSettings).start();
    }

    public PortPlan ports() {
        return ports;
    }

    public Secrets secrets() {
        return new Secrets(data.secrets());
    }

    public ProcessHandle process(StackPart part) {
        return new RunningParts(data).find(part).orElseThrow();
    }

    /** Nothing of the stack runs any more when this returns, even if it was still starting. */
    public void stop() {
        stackShutdown.now();
    }
}
