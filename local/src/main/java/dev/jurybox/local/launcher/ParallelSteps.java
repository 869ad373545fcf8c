package dev.jurybox.local.launcher;

import dev.jurybox.local.data.StackPart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Steps that run in parallel, each of which prints a line when it is done. */
record ParallelSteps(Instant since, Executor executor) {

    CompletableFuture<RunningPart> run(StackPart part, Supplier<Process> start) {
        return CompletableFuture.supplyAsync(() -> started(part, start), executor);
    }

    CompletableFuture<RunningPart> runAfter(StackPart part, Supplier<Process> start, CompletableFuture<?>... needed) {
        return CompletableFuture.allOf(needed).thenApplyAsync(_ -> started(part, start), executor);
    }

    /** Does not wait for the other steps when one has failed, and throws the exception of that step. */
    static List<RunningPart> all(List<CompletableFuture<RunningPart>> steps) {
        var failed = new CompletableFuture<Void>();
        steps.forEach(step -> step.exceptionally(e -> {
            failed.completeExceptionally(e);
            throw new CompletionException(e);
        }));
        try {
            CompletableFuture.anyOf(failed, CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new))).join();
            return steps.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private RunningPart started(StackPart part, Supplier<Process> start) {
        var process = start.get();
        var seconds = Duration.between(since, Instant.now()).toMillis() / 1000.0;
        System.out.printf("%5.1f s  %s is ready%n", seconds, part.title());
        return new RunningPart(part, process);
    }
}
