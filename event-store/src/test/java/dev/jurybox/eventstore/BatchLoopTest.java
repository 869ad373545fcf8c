package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.await;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BatchLoopTest {

    private record Wish(CompletableFuture<Void> granted) implements BatchLoop.Request {

        @Override
        public void fail(Throwable why) {
            granted.completeExceptionally(why);
        }
    }

    @Test
    void whoever_waits_for_a_loop_that_died_is_told() {
        var started = new CompletableFuture<Void>();
        var dying = new CompletableFuture<Void>();
        var loop = new BatchLoop<Wish>("test", 10, 1, _ -> {
            started.complete(null);
            dying.join();
            throw new OutOfMemoryError("not really");
        });
        var first = wish(loop);
        await(started);
        var second = wish(loop);
        dying.complete(null);

        assertThatThrownBy(() -> await(first)).hasCauseInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> await(second)).hasCauseInstanceOf(EventLogException.Closed.class);
        assertThatThrownBy(() -> await(wish(loop))).hasCauseInstanceOf(EventLogException.Closed.class);
    }

    private static CompletableFuture<Void> wish(BatchLoop<Wish> loop) {
        var wish = new Wish(new CompletableFuture<>());
        loop.submit(wish);
        return wish.granted();
    }
}
