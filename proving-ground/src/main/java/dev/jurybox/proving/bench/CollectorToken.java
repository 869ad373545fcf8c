package dev.jurybox.proving.bench;

import dev.jurybox.local.Secrets;
import java.util.Optional;

/** What lets its bearer send batches. */
final class CollectorToken {

    private CollectorToken() {}

    /** Empty: nobody issues one yet. */
    static Optional<String> by(Secrets secrets) {
        return Optional.empty();
    }
}
