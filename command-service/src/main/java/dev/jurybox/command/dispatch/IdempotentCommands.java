package dev.jurybox.command.dispatch;

import static dev.jurybox.command.decider.CommandRejected.Reason.GIVEN_UP;
import static dev.jurybox.command.decider.CommandRejected.Reason.KEY_REUSED;
import static dev.jurybox.command.decider.CommandRejected.Reason.STILL_RUNNING;
import static java.util.Objects.requireNonNull;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.eventstore.CommandKey;
import dev.jurybox.eventstore.CommandReceipt;
import dev.jurybox.eventstore.CommandReceipt.Kind;
import dev.jurybox.eventstore.CommandReceipts;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.EventLogException.AlreadySettled;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes commands with a key idempotent: each is decided once, and answered the same however often it is sent. */
@Component
class IdempotentCommands {

    /** A rejection as it is stored in a receipt. */
    private record Refusal(CommandRejected.Reason reason, String detail) {}

    private final CommandReceipts receipts;
    private final EventLog log;
    private final JsonMapper json = JsonMapper.shared();
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    IdempotentCommands(CommandReceipts receipts, EventLog log) {
        this.receipts = receipts;
        this.log = log;
    }

    CompletableFuture<Receipt> decideOnce(CommandKey name, Supplier<CompletableFuture<Receipt>> decide) {
        if (!running.add(name.id())) return failed(STILL_RUNNING, "This command is being decided: ask again.");
        return decideOrRepeat(name, decide).whenComplete((_, _) -> running.remove(name.id()));
    }

    private CompletableFuture<Receipt> decideOrRepeat(
            CommandKey name, Supplier<CompletableFuture<Receipt>> decide) {
        try {
            var before = receipts.find(name.id());
            if (before.isPresent()) return answer(name, before.get());
            return decide.get()
                    .handle((receipt, failure) -> settled(name, receipt, failure))
                    .thenCompose(settled -> settled);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** A command that recorded events has its receipt already. Any other decision gets its receipt here. */
    private CompletableFuture<Receipt> settled(
            CommandKey name, @Nullable Receipt receipt, @Nullable Throwable failure) {
        if (receipt != null && receipt.changed()) return CompletableFuture.completedFuture(receipt);
        if (receipt != null) {
            return receipts.unchanged(name, receipt.position(), json.writeValueAsBytes(receipt))
                    .thenCompose(first -> answer(name, first));
        }
        return switch (FailureCause.of(requireNonNull(failure))) {
            case AlreadySettled before -> answer(name, before.receipt());
            case CommandRejected rejected -> receipts
                    .refused(name, json.writeValueAsBytes(new Refusal(rejected.reason(), rejected.detail())))
                    .thenCompose(first -> answer(name, first));
            case Throwable other -> CompletableFuture.failedFuture(other);
        };
    }

    private CompletableFuture<Receipt> answer(CommandKey name, CommandReceipt receipt) {
        var kind = receipt.kind();
        if (kind != Kind.VOID && !name.isAnsweredBy(receipt)) {
            return failed(KEY_REUSED, "This Idempotency-Key already stands for another request.");
        }
        return switch (kind) {
            case APPLIED -> CompletableFuture.completedFuture(applied(receipt));
            case UNCHANGED -> CompletableFuture.completedFuture(json.readValue(receipt.answer(), Receipt.class));
            case REFUSED -> refused(json.readValue(receipt.answer(), Refusal.class));
            case VOID ->
                failed(GIVEN_UP, "This command was cancelled before it was decided. It will never be applied.");
        };
    }

    private static CompletableFuture<Receipt> refused(Refusal refusal) {
        return failed(refusal.reason(), refusal.detail());
    }

    private Receipt applied(CommandReceipt receipt) {
        var place = log.placeOf(receipt.lastPosition());
        return new Receipt(receipt.commandId().toString(), receipt.lastPosition(), place.partition(), true,
                place.leaf(), revisionIn(receipt.answer()));
    }

    private @Nullable Integer revisionIn(byte[] answer) {
        return answer.length == 0 ? null : json.readValue(answer, Integer.class);
    }

    private static CompletableFuture<Receipt> failed(CommandRejected.Reason reason, String detail) {
        return CompletableFuture.failedFuture(new CommandRejected(reason, detail));
    }
}
