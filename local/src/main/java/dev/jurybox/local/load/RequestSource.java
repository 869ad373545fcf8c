package dev.jurybox.local.load;

import java.nio.ByteBuffer;

/** The source of the requests of a load. */
@FunctionalInterface
public interface RequestSource {

    int REQUEST_BYTES_MAX = 4096;

    /** Writes the bytes of the next request into the buffer. */
    void next(ByteBuffer request);
}
