package dev.jurybox.query.rebuild;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Replays a topic on several threads, because partitions are independent of each other. These threads serve no
 * requests. There is one reader more than there are processors, because one of them waits for the database. The batches
 * of further readers would outlive the young generation of the heap, and the garbage collector would copy them to no
 * benefit.
 */
@Component
class ParallelReplay {

    private static final int MOST = 6;

    private final int readers = Math.min(Runtime.getRuntime().availableProcessors() + 1, MOST);

    /** @param reading reads some partitions of the topic */
    void read(int partitions, Consumer<List<Integer>> reading) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(readers, Thread.ofPlatform().name("rebuild-", 0).factory())) {
            for (var result : threads.invokeAll(readings(partitions, reading))) {
                result.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Callable<Boolean>> readings(int partitions, Consumer<List<Integer>> reading) {
        return IntStream.range(0, readers)
                .<Callable<Boolean>>mapToObj(reader -> () -> {
                    reading.accept(every(readers, reader, partitions));
                    return true;
                })
                .toList();
    }

    private static List<Integer> every(int step, int first, int end) {
        return IntStream.range(0, end).filter(partition -> partition % step == first).boxed().toList();
    }
}
