package dev.jurybox.command;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses responses. */
public final class Json {

    private Json() {}

    public static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
