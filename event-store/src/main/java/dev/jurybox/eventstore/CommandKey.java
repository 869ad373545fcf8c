package dev.jurybox.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * The key that a sender gave to a command, which makes the command idempotent and lets the sender query its outcome. If
 * the processing context holds one, a receipt is written in the same transaction as the command's events.
 *
 * @param id derived from sender and key, so that the same key always means the same command
 * @param fingerprint hash of the request; the same key with another fingerprint is a mistake of the sender
 * @param answer kept in the receipt of an applied command, beside the positions of its events
 */
@SuppressWarnings("ArrayRecordComponent")
public record CommandKey(UUID id, String sender, byte[] fingerprint, byte[] answer) {

    public static final ResourceKey<CommandKey> RESOURCE_KEY = ResourceKey.withLabel("commandName");

    private static final long VERSION_8 = 0x8000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private static final byte[] NOTHING = {};

    /** Creates a key for a command whose receipt holds no answer beside the positions of its events. */
    public CommandKey(UUID id, String sender, byte[] fingerprint) {
        this(id, sender, fingerprint, NOTHING);
    }

    public CommandKey answered(byte[] answer) {
        return new CommandKey(id, sender, fingerprint, answer);
    }

    public static CommandKey of(String sender, String key, byte[] request) {
        return new CommandKey(idOf(sender, key), sender, Sha256Hash.digest(request));
    }

    /** Hashes the length of the sender first, so that no other sender and key give the same input. */
    public static UUID idOf(String sender, String key) {
        var hash = ByteBuffer.wrap(Sha256Hash.digest((sender.length() + ":" + sender + key).getBytes(UTF_8)));
        return new UUID(hash.getLong() & ~0xF000L | VERSION_8, hash.getLong() >>> 2 | VARIANT);
    }

    static @Nullable CommandKey in(@Nullable ProcessingContext context) {
        return context == null ? null : context.getResource(RESOURCE_KEY);
    }

    /** Whether the receipt belongs to this very request, and not to another one with the same key. */
    public boolean isAnsweredBy(CommandReceipt receipt) {
        return Arrays.equals(fingerprint, receipt.fingerprint());
    }
}
