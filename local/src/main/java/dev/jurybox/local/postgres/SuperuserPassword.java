package dev.jurybox.local.postgres;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.DurableFile;
import dev.jurybox.local.process.RandomText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

record SuperuserPassword(Path file) {

    Path orCreated() {
        if (!Files.exists(file)) DurableFile.write(file, RandomText.ofBytes(24));
        return file;
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UserError(
                    ExitCode.DATA_UNUSABLE,
                    "The PostgreSQL password %s cannot be read (%s): put it back, or use another --data directory."
                            .formatted(file, e));
        }
    }
}
