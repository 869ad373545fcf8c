package dev.jurybox.query.openapi;

import static java.util.Objects.requireNonNull;

import dev.jurybox.query.http.RenderedResponse;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

/** Describes the responses that endpoints return as rendered bytes by the types they were rendered from. */
final class ResponseSchemas implements GlobalOperationCustomizer {

    static final String RESPONSE = "ReadResponse";

    private final Map<String, Schema<?>> named = new TreeMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        var returned = ResolvableType.forMethodReturnType(endpoint.getMethod()).as(RenderedResponse.class);
        if (returned == ResolvableType.NONE) return operation;
        var resolved = ModelConverters.getInstance(true).resolveAsResolvedSchema(
                new AnnotatedType(returned.getGeneric(0).getType()).resolveAsRef(true));
        resolved.referencedSchemas.forEach(named::put);
        var schema = new Schema<>().addAllOfItem(new Schema<>().$ref(RESPONSE)).addAllOfItem(resolved.schema);
        requireNonNull(operation.getResponses().get("200")).content(
                new Content().addMediaType("application/json", new MediaType().schema(schema)));
        return operation;
    }

    /** The schemas that the endpoints customized so far refer to, by name. */
    Map<String, Schema<?>> named() {
        return named;
    }
}
