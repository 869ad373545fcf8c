package dev.jurybox.local.data;

import dev.jurybox.local.process.DirectoryFiles;
import dev.jurybox.local.process.DurableFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The file that marks a directory as Jurybox's own and stores its ports. */
public record DirectorySettings(Path file) {

    static final String LAYOUT = "1";

    public boolean exist() {
        return Files.exists(file);
    }

    /** A later start uses the same ports unless other ports are given. */
    public void remember(PortPlan ports) {
        DurableFile.write(file,
                "# Jurybox keeps its data here\nlayout=%s\nport-base=%d\n".formatted(LAYOUT, ports.base()));
    }

    public Optional<PortPlan> ports() {
        return Optional.ofNullable(read().getProperty("port-base")).map(Integer::valueOf).map(PortPlan::new);
    }

    void delete() {
        DirectoryFiles.delete(file);
    }

    String layout() {
        return read().getProperty("layout", "(none)");
    }

    void create() {
        DurableFile.write(file, "# Jurybox keeps its data here\nlayout=%s\n".formatted(LAYOUT));
    }

    private Properties read() {
        try {
            var properties = new Properties();
            if (exist()) properties.load(new StringReader(Files.readString(file)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
