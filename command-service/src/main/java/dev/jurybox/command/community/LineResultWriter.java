package dev.jurybox.command.community;

import dev.jurybox.command.http.json.JsonLines;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes results to the response, one per line. */
final class LineResultWriter {

    private static final int BUFFER_BYTES = 16 * 1_024;

    private final ObjectWriter json;
    private final HttpServletResponse response;
    private final OutputStream out;

    LineResultWriter(JsonMapper json, HttpServletResponse response) throws IOException {
        this.json = json.writerFor(LineResult.class);
        this.response = response;
        this.out = new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES);
    }

    /** Sends the head: from here on, the service can write even if the container cannot read the rest of the body. */
    void begin() throws IOException {
        response.setContentType(JsonLines.MEDIA_TYPE);
        response.flushBuffer();
    }

    void write(LineResult answer) throws IOException {
        out.write(json.writeValueAsBytes(answer));
        out.write('\n');
    }

    /** Sends what is written so far, since the client may be waiting for it. */
    void flush() throws IOException {
        out.flush();
    }

    /** Completes the response. If the request body broke off, the container closes the connection next. */
    void end() throws IOException {
        out.close();
    }
}
