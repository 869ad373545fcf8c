package dev.jurybox.eventstore;

import java.util.concurrent.CompletableFuture;

/** Settles a command that leaves no events. The first receipt of a command counts. */
@SuppressWarnings("ArrayRecordComponent")
record SettleRequest(
        CommandKey name, CommandReceipt.Kind kind, long position, byte[] answer, long submittedAt,
        CompletableFuture<CommandReceipt> settled) implements WriteRequest {

    SettleRequest(CommandKey name, CommandReceipt.Kind kind, long position, byte[] answer) {
        this(name, kind, position, answer, System.nanoTime(), new CompletableFuture<>());
    }

    @Override
    public void settledBefore(CommandReceipt receipt) {
        settled.complete(receipt);
    }

    @Override
    public void fail(Throwable why) {
        settled.completeExceptionally(why);
    }
}
