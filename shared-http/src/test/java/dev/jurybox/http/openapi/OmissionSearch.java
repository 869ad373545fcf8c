package dev.jurybox.http.openapi;

import dev.jurybox.http.openapi.DocumentedApi.DocumentedOperation;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds what an operation of an OpenAPI document does not explain or show. */
record OmissionSearch(DocumentedOperation operation, List<String> omissions) {

    void search() {
        var content = operation.content();
        mustHave(content, "summary", "");
        mustHave(content, "description", "");
        content.path("parameters").forEach(each -> mustHave(each, "description", " parameter " + each.path("name")));
        content.path("parameters").valueStream().filter(each -> each.path("in").asString().equals("path"))
                .forEach(each -> mustHave(each, "example", " parameter " + each.path("name")));
        content.path("requestBody").path("content").forEach(media -> mustHave(media, "example", " request body"));
        content.path("responses").propertyStream().filter(each -> !each.getValue().has("$ref"))
                .forEach(each -> search(each.getKey(), each.getValue()));
    }

    private void search(String status, JsonNode response) {
        var where = " response " + status;
        mustHave(response, "description", where);
        if (response.path("description").asString("").matches("OK|Created|Accepted|No Content"))
            omissions.add(operation.id() + where + " is not described");
        if (status.startsWith("2"))
            response.path("content").forEach(media -> mustHave(media, "example", where));
        if (status.startsWith("2") && !status.equals("204") && !response.has("content"))
            omissions.add(operation.id() + where + " has no content");
        if ((status.equals("429") || status.equals("503")) && !response.path("headers").has("Retry-After"))
            omissions.add(operation.id() + where + " has no Retry-After");
    }

    private void mustHave(JsonNode node, String field, String where) {
        var value = node.get(field);
        if (value == null || value.isNull() || value.isString() && value.asString().isBlank())
            omissions.add(operation.id() + where + " has no " + field);
    }
}
