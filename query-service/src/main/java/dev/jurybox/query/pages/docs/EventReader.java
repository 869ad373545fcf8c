package dev.jurybox.query.pages.docs;

import dev.jurybox.query.pages.PageHead;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the page about the topic from the AsyncAPI document. */
final class EventReader {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String HEADERS = "Headers";

    private final JsonNode document;
    private final JsonNode schemas;

    EventReader(JsonNode document) {
        this.document = document;
        this.schemas = document.path("components").path("schemas");
    }

    EventsPage page(PageHead head) {
        var channel = document.path("channels").path("events");
        return new EventsPage(channel.path("address").asString(), channel.path("description").asString(),
                notes(document.path("info").path("description").asString()), fields(schemas.path(HEADERS)),
                document.path("components").path("messages").propertyStream()
                        .map(message -> message(message.getKey(), message.getValue())).toList(),
                types(), head);
    }

    /** Markdown is shown as its text: paragraphs and the items of lists, without marks. */
    private static List<String> notes(String markdown) {
        return Arrays.stream(markdown.split("\n\n|\n(?=\\d\\. )"))
                .map(paragraph -> paragraph.replace("**", "").replace("`", "").replace('\n', ' ').strip()).toList();
    }

    private DocumentedMessage message(String id, JsonNode message) {
        return new DocumentedMessage(id, message.path("title").asString(), message.path("summary").asString(),
                fields(message.path("payload")), JsonMapper.shared().writerWithDefaultPrettyPrinter()
                        .writeValueAsString(message.path("examples").path(0).path("payload")));
    }

    private List<DocumentedField> types() {
        return schemas.propertyStream().filter(schema -> !schema.getKey().equals(HEADERS))
                .map(schema -> new DocumentedField(schema.getKey(), type(schema.getValue()), true,
                        schema.getValue().path("description").asString("")))
                .toList();
    }

    private List<DocumentedField> fields(JsonNode schema) {
        var required = schema.path("required").valueStream().map(JsonNode::asString).toList();
        return schema.path("properties").propertyStream()
                .map(field -> new DocumentedField(field.getKey(), type(field.getValue()),
                        required.contains(field.getKey()), description(field.getValue())))
                .toList();
    }

    /** A field of a named type is described by the type. */
    private String description(JsonNode schema) {
        return schema.has("$ref")
                ? schemas.path(name(schema)).path("description").asString("")
                : schema.path("description").asString("");
    }

    private String type(JsonNode schema) {
        if (schema.has("$ref")) return name(schema);
        if (schema.has("const")) return schema.path("const").asString();
        if (schema.has("enum"))
            return schema.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(" | "));
        var type = schema.path("type").asString("");
        if (type.equals("array")) return "array of " + type(schema.path("items"));
        if (type.equals("object"))
            return fields(schema).stream().map(DocumentedField::name)
                    .collect(Collectors.joining(", ", "{", "}"));
        return schema.has("format") ? schema.path("format").asString() : type;
    }

    private static String name(JsonNode reference) {
        return reference.path("$ref").asString().substring(SCHEMAS.length());
    }
}
