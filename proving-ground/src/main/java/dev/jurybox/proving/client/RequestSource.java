package dev.jurybox.proving.client;

import java.nio.ByteBuffer;

/** Where requests come from. */
@FunctionalInterface
public interface RequestSource {

    int REQUEST_BYTES_MAX = 4096;

    /** Puts the bytes of the next one there. */
    void next(ByteBuffer request);
}
