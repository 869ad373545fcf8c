package dev.jurybox.proving.attack;

import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.process.ProcessStop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Kills what the services need. The rest of the stack must end soon, because only then can it be started again. */
record ShutdownAfterKill(StackPart part, String before) implements Attack {

    private static final double SECONDS_MAX = 15;

    static ShutdownAfterKill kafka() {
        return new ShutdownAfterKill(StackPart.KAFKA, "51 to 54 seconds went by until the stack was up again");
    }

    static ShutdownAfterKill postgres() {
        return new ShutdownAfterKill(StackPart.POSTGRES, "41 seconds went by until the stack was up again");
    }

    @Override
    public String name() {
        return "killed-" + part.key();
    }

    @Override
    public String action() {
        return "kills %s and ends what is left of the stack".formatted(part.title());
    }

    @Override
    public AttackOutcome run(AttackedStack stack) {
        var parts = Stream.of(StackPart.values()).map(stack::process).toList();
        var killed = stack.process(part);
        killed.destroyForcibly();
        killed.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        var begun = System.nanoTime();
        stack.stop();
        var seconds = (System.nanoTime() - begun) / 1e9;
        var alive = parts.stream().filter(process -> !ProcessStop.ended(process, Duration.ofSeconds(1))).count();
        return new AttackOutcome(alive == 0 && seconds <= SECONDS_MAX,
                "%d of its %d parts ran after %.1f seconds".formatted(alive, parts.size(), seconds));
    }

    @Override
    public boolean isDestructive() {
        return true;
    }
}
