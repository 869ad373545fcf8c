package dev.jurybox.command.http.json;

import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.REQUEST_TIMEOUT;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.web.ErrorResponseException;

/** Reads a request body up to a length, which is counted and not taken from Content-Length, and within a time. */
record BoundedBodyReader(int bytesMax, Duration timeout) {

    byte[] readFully(InputStream body, long announcedBytes) throws IOException {
        if (announcedBytes > bytesMax) throw new ErrorResponseException(CONTENT_TOO_LARGE);
        var begun = System.nanoTime();
        var bytes = new byte[announcedBytes < 0 ? bytesMax + 1 : (int) announcedBytes];
        var count = 0;
        for (int read; (read = body.read(bytes, count, bytes.length - count)) > 0; count += read) {
            if (System.nanoTime() - begun > timeout.toNanos()) throw new ErrorResponseException(REQUEST_TIMEOUT);
        }
        if (count > bytesMax) throw new ErrorResponseException(CONTENT_TOO_LARGE);
        return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    }
}
