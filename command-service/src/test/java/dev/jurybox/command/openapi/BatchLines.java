package dev.jurybox.command.openapi;

import static java.util.Objects.requireNonNull;

import dev.jurybox.command.http.json.JsonLines;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;

/** Describes the lines of a batch of votes. Streamed bodies do not declare their types. */
final class BatchLines {

    private BatchLines() {}

    static void describe(Operation votes) {
        var vote = new ObjectSchema().description("A vote as a collector reports it.")
                .addProperty("tool", new StringSchema().description("The slug of the tool."))
                .addProperty("voter", new StringSchema().description(
                        "The collector's own id of the voter, which is never stored."))
                .addProperty("choice", new StringSchema().addEnumItem("SHIP").addEnumItem("SKIP"))
                .addProperty("key", new StringSchema().description("The Idempotency-Key of this line."))
                .required(List.of("tool", "voter", "choice"));
        votes.requestBody(new RequestBody().required(true).content(lines(vote)).description("A vote on each line."));
        requireNonNull(votes.getResponses().get("200")).content(lines(ref("LineResult")))
                .description("""
                        An answer to each line, in order. A line can have every problem that a vote by itself can.""");
    }

    private static Content lines(Schema<?> schema) {
        return new Content().addMediaType(JsonLines.MEDIA_TYPE, new MediaType().schema(schema));
    }

    static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
