package dev.jurybox.http.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the operations of a service, in an order in which they can be sent. */
public final class ExampleFile {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path FILE = Path.of("src/test/resources/openapi/examples.json");

    private ExampleFile() {}

    public static List<OperationExample> read() throws IOException {
        return JSON.readValue(Files.readString(FILE), new TypeReference<>() {
        });
    }

    public static void write(List<OperationExample> examples) throws IOException {
        Files.writeString(FILE, JSON.writeValueAsString(examples) + "\n");
    }

    /** Keeps recorded answers unless they are no longer alike. */
    public static void record(UnaryOperator<OperationExample> send) throws IOException {
        write(read().stream().map(example -> {
            var sent = send.apply(example);
            return AnswerShape.differences(example, sent).isEmpty() ? example : sent;
        }).toList());
    }

    public static void addTo(OpenAPI api) throws IOException {
        for (var example : read()) {
            api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
                    .filter(operation -> example.operation().equals(operation.getOperationId()))
                    .forEach(example::addTo);
        }
    }
}
