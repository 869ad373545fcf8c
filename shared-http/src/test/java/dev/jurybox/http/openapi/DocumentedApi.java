package dev.jurybox.http.openapi;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAPI document as it is committed and published. */
public record DocumentedApi(JsonNode document) {

    /** An operation, and where it is. */
    public record DocumentedOperation(String method, String path, JsonNode content) {

        public String id() {
            return content.path("operationId").asString();
        }
    }

    public static DocumentedApi at(Path file) throws IOException {
        return new DocumentedApi(JsonMapper.shared().readTree(Files.readString(file)));
    }

    public Stream<DocumentedOperation> operations() {
        return document.path("paths").propertyStream().flatMap(path -> path.getValue().propertyStream()
                .map(each -> new DocumentedOperation(each.getKey(), path.getKey(), each.getValue())));
    }

    /** The example that the document shows of each operation, by its id. */
    public Map<String, OperationExample> examples() {
        return operations().collect(toMap(DocumentedOperation::id, DocumentedApi::example));
    }

    private static OperationExample example(DocumentedOperation operation) {
        var content = operation.content();
        var parameters = content.path("parameters").valueStream().filter(each -> each.has("example"))
                .collect(toMap(each -> each.path("name").asString(), each -> each.path("example").asString()));
        var success = content.path("responses").propertyStream().filter(each -> each.getKey().startsWith("2"))
                .findFirst().orElseThrow();
        return new OperationExample(operation.id(), parameters, shown(content.path("requestBody")),
                Integer.parseInt(success.getKey()), shown(success.getValue()));
    }

    private static @Nullable JsonNode shown(JsonNode described) {
        return described.path("content").valueStream().map(media -> media.get("example"))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What the document leaves unsaid. */
    public List<String> omissions() {
        var omissions = new ArrayList<String>();
        operations().forEach(operation -> new OmissionSearch(operation, omissions).search());
        return omissions;
    }
}
