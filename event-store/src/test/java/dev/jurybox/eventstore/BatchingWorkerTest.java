package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs alone, because its thread that dies of an error would fail what other classes await. */
@Isolated
class BatchingWorkerTest {

    private record Wish(CompletableFuture<Void> granted) implements BatchingWorker.Request {

        @Override
        public void fail(Throwable why) {
            granted.completeExceptionally(why);
        }
    }

    @Test
    void pending_and_later_requests_fail_after_the_worker_died() {
        var started = new CompletableFuture<Void>();
        var dying = new CompletableFuture<Void>();
        var loop = new BatchingWorker<Wish>("test", 10, 1, _ -> {
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

    @Test
    void after_a_batch_of_one_the_worker_does_not_wait_for_more_requests() throws Exception {
        var gathered = new AtomicInteger();
        try (var loop = new BatchingWorker<Wish>("test", 10, 10, BatchingWorkerTest::grant,
                gathered::incrementAndGet)) {
            for (var n = 0; n < 5; n++)
                await(wish(loop));
        }

        assertThat(gathered).hasValue(0);
    }

    @Test
    void after_a_batch_of_several_the_worker_waits_for_more_requests() throws Exception {
        var sizes = new CopyOnWriteArrayList<Integer>();
        var busy = new CompletableFuture<Void>();
        var started = new CompletableFuture<Void>();
        var loops = new CompletableFuture<BatchingWorker<Wish>>();
        try (var loop = new BatchingWorker<Wish>("test", 10, 10, batch -> {
            started.complete(null);
            busy.join();
            sizes.add(batch.size());
            grant(batch);
        }, () -> wish(loops.join()))) {
            loops.complete(loop);
            var alone = wish(loop);
            await(started);
            var one = wish(loop);
            var other = wish(loop);
            busy.complete(null);
            await(alone);
            await(one);
            await(other);
            await(wish(loop));
        }

        assertThat(sizes.subList(0, 3)).containsExactly(1, 2, 2);
    }

    private static void grant(List<Wish> batch) {
        batch.forEach(wish -> wish.granted().complete(null));
    }

    private static CompletableFuture<Void> wish(BatchingWorker<Wish> loop) {
        var wish = new Wish(new CompletableFuture<>());
        loop.submit(wish);
        return wish.granted();
    }
}
