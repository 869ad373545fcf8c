package dev.jurybox.command.http;

import static dev.jurybox.command.Json.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.eventstore.EventLog;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Text that looks like a program is stored unchanged. The client that shows it has to escape it. */
@ExtendWith(SharedCommandService.class)
class StoredAsTextTest {

    private final CommandService service;

    StoredAsTextTest(CommandService service) {
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt; & &amp;", "'; drop table event; --",
        "$1 :name ? {0} %s %n", "${jndi:ldap://localhost/a}", "#{T(java.lang.Runtime)}", "\\ \\u0041 \\\" \"",
        "a\n\tb", "=1+1", "\u0645\u0631\u062d\u0628\u0627 \u200f", "\ud83d\udc69\u200d\ud83d\udd2c",
        "\u1ebf e\u0302\u0301"})
    void markup_and_special_characters_are_stored_unchanged(String text) {
        var slug = "text-" + Integer.toHexString(text.hashCode());
        var answer = service.send("POST", "/api/tools", service.operator(), tool(slug, text));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var position = json(answer.body()).get("position").asLong();
        var stored = service.bean(EventLog.class).after(position - 1, 1).getFirst();
        var event = json(new String(stored.payload(), UTF_8));
        assertThat(event.findValue("name").asString()).isEqualTo(text);
        assertThat(event.findValue("description").asString()).isEqualTo(text);
    }

    private static String tool(String slug, String text) {
        var tool = (ObjectNode) json(CommandService.TOOL.formatted(slug));
        return JsonMapper.shared().writeValueAsString(tool.setAll(Map.of(
                "name", tool.stringNode(text), "description", tool.stringNode(text))));
    }
}
