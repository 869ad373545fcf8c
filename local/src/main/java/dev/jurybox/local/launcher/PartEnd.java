package dev.jurybox.local.launcher;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A part that ended although it was not stopped. */
record PartEnd(StackPart part, long pid, int exitValue) {

    static CompletableFuture<PartEnd> firstOf(List<RunningPart> parts) {
        var first = new CompletableFuture<PartEnd>();
        parts.forEach(running -> running.process().onExit().thenAccept(
                ended -> first.complete(new PartEnd(running.part(), ended.pid(), ended.exitValue()))));
        return first;
    }

    UserError trouble(DataDirectory data) {
        return new UserError(
                ExitCode.PART_FAILED,
                "%s (pid %d) ended by itself with exit code %d, so the rest is stopped too: see %s, then run up again."
                        .formatted(part.title(), pid, exitValue, data.log(part)));
    }
}
