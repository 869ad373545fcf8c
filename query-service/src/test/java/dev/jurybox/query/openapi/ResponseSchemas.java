package dev.jurybox.query.openapi;

import static java.util.Objects.requireNonNull;

import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.StoredJson;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

/** Describes the responses that endpoints return as bytes or as text by the types that these were made of. */
final class ResponseSchemas implements GlobalOperationCustomizer {

    static final String RESPONSE = "ReadResponse";

    private final Map<String, Schema<?>> named = new TreeMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        var returned = ResolvableType.forMethodReturnType(endpoint.getMethod());
        content(returned.as(StoredJson.class)).ifPresent(schema -> describe(operation, schema));
        content(returned.as(RenderedResponse.class)).ifPresent(schema -> describe(operation,
                new Schema<>().addAllOfItem(new Schema<>().$ref(RESPONSE)).addAllOfItem(schema)));
        return operation;
    }

    private Optional<Schema<?>> content(ResolvableType returned) {
        if (returned == ResolvableType.NONE) return Optional.empty();
        var resolved = ModelConverters.getInstance(true).resolveAsResolvedSchema(
                new AnnotatedType(returned.getGeneric(0).getType()).resolveAsRef(true));
        resolved.referencedSchemas.forEach(named::put);
        return Optional.of(resolved.schema);
    }

    private static void describe(Operation operation, Schema<?> schema) {
        requireNonNull(operation.getResponses().get("200")).content(
                new Content().addMediaType("application/json", new MediaType().schema(schema)));
    }

    /** The schemas that the endpoints customized so far refer to, by name. */
    Map<String, Schema<?>> named() {
        return named;
    }
}
