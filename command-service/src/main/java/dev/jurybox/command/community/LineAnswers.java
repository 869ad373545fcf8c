package dev.jurybox.command.community;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Where answers go, a line each. */
final class LineAnswers {

    private static final int BUFFER_BYTES = 16 * 1_024;

    private final ObjectWriter json;
    private final OutputStream out;

    LineAnswers(JsonMapper json, OutputStream out) {
        this.json = json.writerFor(LineAnswer.class);
        this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    }

    void write(LineAnswer answer) throws IOException {
        out.write(json.writeValueAsBytes(answer));
        out.write('\n');
    }

    /** Sends what is written: somebody waits for it. */
    void flush() throws IOException {
        out.flush();
    }
}
