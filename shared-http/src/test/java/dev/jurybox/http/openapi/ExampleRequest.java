package dev.jurybox.http.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.http.openapi.DocumentedApi.DocumentedOperation;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** The request that an example documents. */
public record ExampleRequest(OperationExample example, DocumentedOperation operation) {

    /** The path with the parameters of path and query. */
    public String path() {
        var path = operation.path();
        var query = new StringBuilder();
        for (var name : parameters("path").toList())
            path = path.replace("{" + name + "}", value(name));
        for (var name : parameters("query").toList())
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value(name));
        return path + query;
    }

    public HttpRequest.Builder applyTo(HttpRequest.Builder request, @Nullable String token) {
        var body = example.body();
        request.method(operation.method().toUpperCase(Locale.ROOT), body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(body.isString() ? body.asString() : body.toString()));
        operation.content().at("/requestBody/content").propertyNames()
                .forEach(type -> request.header("Content-Type", type));
        parameters("header").forEach(name -> request.header(name, example.parameters().getOrDefault(name, "")));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** The example with the answer to it. */
    public OperationExample answered(HttpResponse<String> answer) {
        return example.answered(answer.statusCode(), body(answer));
    }

    private static @Nullable JsonNode body(HttpResponse<String> answer) {
        if (answer.body().isEmpty()) return null;
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") && !type.contains("ndjson")
                ? JsonMapper.shared().readTree(answer.body())
                : StringNode.valueOf(answer.body());
    }

    private Stream<String> parameters(String place) {
        return operation.content().path("parameters").valueStream()
                .filter(each -> each.path("in").asString().equals(place)).map(each -> each.path("name").asString())
                .filter(example.parameters()::containsKey);
    }

    private String value(String name) {
        return URLEncoder.encode(example.parameters().getOrDefault(name, ""), UTF_8).replace("+", "%20");
    }
}
