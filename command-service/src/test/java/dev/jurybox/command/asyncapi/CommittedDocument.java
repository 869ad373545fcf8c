package dev.jurybox.command.asyncapi;

import static com.networknt.schema.SpecificationVersion.DRAFT_7;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** The AsyncAPI document as it is committed and published. */
record CommittedDocument(String text) {

    private static final Path FILE = Path.of("../docs/asyncapi/events.json");
    private static final String ADDRESS = "https://jurybox.dev/events.json";

    static CommittedDocument read() throws IOException {
        return new CommittedDocument(Files.readString(FILE));
    }

    static void write(String text) throws IOException {
        Files.writeString(FILE, text);
    }

    Set<String> messages() {
        return names("/components/messages");
    }

    Set<String> headers() {
        return names("/components/schemas/Headers/properties");
    }

    /** Returns in which points a message, its headers or payload, differs from the document. */
    List<Error> complaints(String message, String part, String json) {
        return SchemaRegistry.withDefaultDialect(DRAFT_7, registry -> registry.schemas(Map.of(ADDRESS, text)))
                .getSchema(SchemaLocation.of("%s#/components/messages/%s/%s".formatted(ADDRESS, message, part)))
                .validate(json, InputFormat.JSON);
    }

    private Set<String> names(String pointer) {
        return new TreeSet<>(JsonMapper.shared().readTree(text).at(pointer).propertyNames());
    }
}
