package dev.jurybox.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * A command by the name its sender gave it, so that it can be sent again and asked about. Put one into the processing
 * context and a receipt is written together with the command's events.
 *
 * @param id follows from sender and key, so that the same name is the same command everywhere
 * @param fingerprint of what was asked: the same name with another is a mistake of the sender
 * @param answer kept in the receipt of a command that was applied, beside the place of its events
 */
@SuppressWarnings("ArrayRecordComponent")
public record CommandKey(UUID id, String sender, byte[] fingerprint, byte[] answer) {

    public static final ResourceKey<CommandKey> RESOURCE_KEY = ResourceKey.withLabel("commandName");

    private static final long VERSION_8 = 0x8000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private static final byte[] NOTHING = {};

    /** Nothing but its events answers it. */
    public CommandKey(UUID id, String sender, byte[] fingerprint) {
        this(id, sender, fingerprint, NOTHING);
    }

    public CommandKey answered(byte[] answer) {
        return new CommandKey(id, sender, fingerprint, answer);
    }

    public static CommandKey of(String sender, String key, byte[] request) {
        return new CommandKey(idOf(sender, key), sender, Sha256Hash.digest(request));
    }

    /** Length first, so that no other sender and key read the same. */
    public static UUID idOf(String sender, String key) {
        var hash = ByteBuffer.wrap(Sha256Hash.digest((sender.length() + ":" + sender + key).getBytes(UTF_8)));
        return new UUID(hash.getLong() & ~0xF000L | VERSION_8, hash.getLong() >>> 2 | VARIANT);
    }

    static @Nullable CommandKey in(@Nullable ProcessingContext context) {
        return context == null ? null : context.getResource(RESOURCE_KEY);
    }

    /** Whether a receipt answers this very request, and not another of the same name. */
    public boolean isAnsweredBy(CommandReceipt receipt) {
        return Arrays.equals(fingerprint, receipt.fingerprint());
    }
}
