package dev.jurybox.query.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says to machines, as JSON-LD in the words of schema.org. It is written into a script element as it is, so
 * the characters that could end the element, or begin a comment in it, are escaped in the JSON.
 */
public final class StructuredData implements Content {

    private final String json;

    StructuredData(Object data) {
        json = JsonMapper.shared().writeValueAsString(data)
                .replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(json);
    }

    @Override
    public String toString() {
        return json;
    }
}
