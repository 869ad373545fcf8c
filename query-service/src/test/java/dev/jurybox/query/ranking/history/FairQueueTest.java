package dev.jurybox.query.ranking.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.http.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairQueueTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ConcurrentHashMap<String, String> known = new ConcurrentHashMap<>();
    private final AtomicInteger worked = new AtomicInteger();

    @Test
    void a_request_that_waits_too_long_is_rejected_and_leaves_the_queue() {
        var turns = turns(new FairQueue.Bounds(1, 10, 10, Duration.ofMillis(10)));
        var first = held(turns, "ada", "a");

        assertThatThrownBy(() -> take(turns, "bob", "b")).isInstanceOf(ProblemException.class);
        assertThat(waiting()).isZero();
        released.countDown();
        assertThat(first.join()).isEqualTo("result of a");
    }

    @Test
    void the_queue_is_bounded_in_total_and_per_address() {
        var turns = turns(new FairQueue.Bounds(1, 2, 1, Duration.ofSeconds(30)));
        var all = IntStream.range(0, 3).mapToObj(each -> held(turns, "address " + each, "work " + each)).toList();
        await().until(() -> waiting() == 2);

        assertThatThrownBy(() -> take(turns, "another", "b")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> take(turns, "address 2", "b")).isInstanceOf(ProblemException.class);
        assertThat(refused("turns-waiting")).isOne();
        assertThat(refused("turns-waiting-per-address")).isOne();
        released.countDown();
        assertThat(all).allMatch(each -> each.join().startsWith("result of"));
    }

    @Test
    void a_full_queue_evicts_a_request_to_admit_an_address_without_any() {
        var turns = turns(new FairQueue.Bounds(1, 4, 2, Duration.ofSeconds(30)));
        var greedy = IntStream.range(0, 5).mapToObj(each -> held(turns, "greedy " + each % 3, "work " + each)).toList();
        await().until(() -> waiting() == 4);
        var quiet = CompletableFuture.supplyAsync(() -> take(turns, "quiet", "a"),
                Executors.newVirtualThreadPerTaskExecutor());
        await().until(() -> greedy.stream().anyMatch(CompletableFuture::isCompletedExceptionally));

        released.countDown();
        assertThat(quiet.join()).startsWith("result of");
        assertThat(greedy).filteredOn(CompletableFuture::isCompletedExceptionally).hasSize(1);
    }

    @Test
    void failed_work_is_retried_by_the_next_request_waiting_for_it() {
        var turns = turns(new FairQueue.Bounds(2, 10, 10, Duration.ofSeconds(30)));
        var failing = CompletableFuture.supplyAsync(() -> turns.take("ada", "a", () -> known.get("a"), () -> {
            awaitRelease();
            throw new IllegalStateException("not today");
        }), Executors.newVirtualThreadPerTaskExecutor());
        await().until(() -> metrics.get("jurybox.turns.wait").timer().count() == 1);
        var next = CompletableFuture.supplyAsync(() -> take(turns, "bob", "a"),
                Executors.newVirtualThreadPerTaskExecutor());
        await().until(() -> waiting() == 1);

        released.countDown();
        assertThat(failing.handle((_, failure) -> failure != null).join()).isTrue();
        assertThat(next.join()).isEqualTo("result of a");
    }

    @Test
    void a_thousand_concurrent_requests_are_served_and_equal_work_runs_once() {
        var turns = turns(new FairQueue.Bounds(2, 1_000, 1_000, Duration.ofSeconds(30)));
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 1_000).mapToObj(each -> CompletableFuture.supplyAsync(
                    () -> take(turns, "address " + each % 7, "work " + each % 50), clients)).toList();

            assertThat(all).allMatch(each -> each.join().startsWith("result of work"));
        }
        assertThat(worked).hasValue(50);
        assertThat(waiting()).isZero();
    }

    private FairQueue<String, String> turns(FairQueue.Bounds bounds) {
        return new FairQueue<>("turns", bounds, metrics);
    }

    private String take(FairQueue<String, String> turns, String address, String work) {
        return turns.take(address, work, () -> known.get(work), () -> {
            worked.incrementAndGet();
            known.put(work, "result of " + work);
            return "result of " + work;
        });
    }

    /** Takes a turn that lasts until the test releases it. */
    private CompletableFuture<String> held(FairQueue<String, String> turns, String address, String work) {
        var begun = metrics.get("jurybox.turns.wait").timer().count() + metrics.get("jurybox.turns.waiting").gauge()
                .value();
        var result = CompletableFuture.supplyAsync(() -> turns.take(address, work, () -> known.get(work), () -> {
            awaitRelease();
            return "result of " + work;
        }), Executors.newVirtualThreadPerTaskExecutor());
        await().until(() -> metrics.get("jurybox.turns.wait").timer().count() + waiting() > begun);
        return result;
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private double waiting() {
        return metrics.get("jurybox.turns.waiting").gauge().value();
    }

    private double refused(String limit) {
        return metrics.get("jurybox.limits.refused").tag("limit", limit).counter().count();
    }
}
