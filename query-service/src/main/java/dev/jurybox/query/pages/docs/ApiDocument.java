package dev.jurybox.query.pages.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document of the API as it is committed. The build copies it into the service, so that the two cannot differ. */
enum ApiDocument {
    QUERIES("queries", "/openapi/queries.json"),
    COMMANDS("commands", "/openapi/commands.json"),
    EVENTS("events", "/asyncapi/events.json");

    private final String text;
    private final String word;

    ApiDocument(String word, String resource) {
        this.word = word;
        this.text = read(resource);
    }

    static Optional<ApiDocument> of(String word) {
        return Arrays.stream(values()).filter(document -> document.word.equals(word)).findFirst();
    }

    String text() {
        return text;
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(text);
    }

    /** The address of the document. */
    String path() {
        return "/docs/" + word + ".json";
    }

    String word() {
        return word;
    }

    /** The operations of an OpenAPI document, each with the slugs of the problems it can answer. */
    Stream<DocumentedOperation> operations() {
        return json().path("paths").propertyStream().flatMap(path -> path.getValue().propertyStream()
                .map(operation -> operation(path.getKey(), operation.getKey(), operation.getValue())));
    }

    private DocumentedOperation operation(String path, String method, JsonNode operation) {
        var link = "%s#/%s/%s".formatted(this == QUERIES ? "/docs" : "/docs/" + word,
                operation.path("tags").path(0).asString().replace(" ", "%20"),
                operation.path("operationId").asString());
        return new DocumentedOperation(method.toUpperCase(Locale.ROOT), path,
                operation.path("summary").asString(), link, slugs(operation.path("responses").valueStream()));
    }

    /** The slugs of the problems that any request can be answered with. */
    List<String> generalProblems() {
        return slugs(json().path("components").path("responses").valueStream());
    }

    private static List<String> slugs(Stream<JsonNode> responses) {
        return responses.flatMap(response -> response.path("content").path("application/problem+json").path("examples")
                .propertyNames().stream()).distinct().toList();
    }

    private static String read(String resource) {
        try (var file = ApiDocument.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
