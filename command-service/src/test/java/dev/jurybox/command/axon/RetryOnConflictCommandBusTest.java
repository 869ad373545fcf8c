package dev.jurybox.command.axon;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryOnConflictCommandBusTest {

    private static final MessageType TYPE = new MessageType("test.any");

    private final Overtaken bus = new Overtaken(3);

    @Test
    void a_command_that_conflicts_is_retried_until_it_succeeds() {
        assertThat(decideAgain()).isCompleted();
        assertThat(bus.attempts).hasValue(4);
    }

    /** Any code may block the common pool: in a fuzz test, parallel requests that all waited for it did. */
    @Test
    void retries_complete_while_the_common_pool_is_blocked() {
        var released = new CountDownLatch(1);
        var blocked = new CountDownLatch(ForkJoinPool.getCommonPoolParallelism());
        IntStream.range(0, ForkJoinPool.getCommonPoolParallelism()).forEach(_ -> block(blocked, released));
        try {
            blocked.await();
            assertThat(decideAgain()).isCompleted();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            released.countDown();
        }
    }

    private CompletableFuture<?> decideAgain() {
        var answer = new RetryOnConflictCommandBus(bus).dispatch(new GenericCommandMessage(TYPE, "any"), null);
        return CompletableFuture.anyOf(answer).orTimeout(20, SECONDS).handle((_, _) -> answer).join();
    }

    private static void block(CountDownLatch blocked, CountDownLatch released) {
        ForkJoinPool.commonPool().execute(() -> {
            blocked.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** A command bus whose first {@code times} dispatches fail with a conflict. */
    private static final class Overtaken implements CommandBus {

        private final AtomicInteger attempts = new AtomicInteger();
        private final int times;

        Overtaken(int times) {
            this.times = times;
        }

        @Override
        public CompletableFuture<CommandResultMessage> dispatch(
                CommandMessage command, @Nullable ProcessingContext context) {
            return attempts.incrementAndGet() <= times
                    ? CompletableFuture.failedFuture(
                            AppendEventsTransactionRejectedException
                                    .conflictingEventsDetected(ConsistencyMarker.ORIGIN))
                    : CompletableFuture.completedFuture(new GenericCommandResultMessage(TYPE, "decided"));
        }

        @Override
        public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
            return this;
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {
            descriptor.describeProperty("times", times);
        }
    }
}
