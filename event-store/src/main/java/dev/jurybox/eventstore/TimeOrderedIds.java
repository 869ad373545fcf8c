package dev.jurybox.eventstore;

import java.security.SecureRandom;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/** UUIDs of version 7: random ones would scatter the unique index and make it the bottleneck of a long log. */
public final class TimeOrderedIds extends IdentifierFactory {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String generateIdentifier() {
        return next().toString();
    }

    public static UUID next() {
        var bits = new long[]{RANDOM.nextLong(), RANDOM.nextLong()};
        var high = System.currentTimeMillis() << 16 | 0x7000 | bits[0] & 0x0FFF;
        var low = 0x8000_0000_0000_0000L | bits[1] >>> 2;
        return new UUID(high, low);
    }
}
