package dev.jurybox.http.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request to one operation and the answer to it, as the OpenAPI document shows them.
 *
 * @param operation its id
 * @param parameters of path, query and headers, by name
 * @param body null if the request has none
 * @param answer null if the answer has no body; a text if it is not JSON
 */
public record OperationExample(String operation, Map<String, String> parameters, @Nullable JsonNode body, int status,
        @Nullable JsonNode answer) {

    public OperationExample {
        body = body == null || body.isNull() ? null : body;
        answer = answer == null || answer.isNull() ? null : answer;
    }

    public OperationExample answered(int newStatus, @Nullable JsonNode newAnswer) {
        return new OperationExample(operation, parameters, body, newStatus, newAnswer);
    }

    void addTo(Operation documented) {
        if (documented.getParameters() != null) {
            documented.getParameters().stream().filter(each -> parameters.containsKey(each.getName()))
                    .forEach(each -> each.setExample(parameters.get(each.getName())));
        }
        if (body != null) show(documented.getRequestBody().getContent(), body);
        var response = documented.getResponses().get(Integer.toString(status));
        if (answer != null && response != null) show(response.getContent(), answer);
    }

    private static void show(@Nullable Content content, JsonNode example) {
        if (content == null) return;
        content.values().forEach(media -> media.setExample(example.isString() ? example.asString() : plain(example)));
    }

    /** The document is written by another version of Jackson. */
    private static Object plain(JsonNode example) {
        return JsonMapper.shared().treeToValue(example, Object.class);
    }
}
