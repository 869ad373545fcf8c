package dev.jurybox.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.ConcurrencyConflictException;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.ledger.Ledger;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.eventstore.EventLog;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many clients send random commands at once, and the log must keep its invariants in any order of commands. */
class InvariantsTest {

    private static final int CLIENTS = 8;
    private static final int COMMANDS_EACH = 400;

    private final long seed = Long.getLong("invariants.seed", new Random().nextLong());

    @Test
    void no_order_of_commands_breaks_an_invariant() {
        try (var service = CommandService.start()) {
            var applied = new AtomicInteger();
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> client(service, seed + i, applied),
                            Thread::startVirtualThread))
                    .toList();
            clients.forEach(CompletableFuture::join);

            var audited = Ledger.audit(service.bean(EventLog.class));
            assertThat(audited.events())
                    .as("repeat with -Dinvariants.seed=%d", seed)
                    .isGreaterThanOrEqualTo(applied.get())
                    .isGreaterThan(CLIENTS * COMMANDS_EACH / 10);
            assertThat(audited.verdictsByRules()).as("verdicts that changed by rules").isPositive();
        } catch (AssertionError broken) {
            throw new AssertionError("repeat with -Dinvariants.seed=" + seed, broken);
        }
    }

    private static void client(CommandService service, long seed, AtomicInteger applied) {
        var any = new AnyCommand(seed);
        var commands = service.bean(CommandDispatcher.class);
        for (int i = 0; i < COMMANDS_EACH; i++) {
            var sent = any.next().stream().map(command -> commands.send(command, Sender.of(Actor.OPERATOR))).toList();
            sent.forEach(receipt -> {
                if (changesAnything(receipt)) applied.incrementAndGet();
            });
        }
    }

    private static boolean changesAnything(CompletableFuture<Receipt> receipt) {
        try {
            return receipt.join().changed();
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOfAny(CommandRejected.class, ConcurrencyConflictException.class);
            return false;
        }
    }
}
