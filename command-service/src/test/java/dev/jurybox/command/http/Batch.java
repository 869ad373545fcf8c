package dev.jurybox.command.http;

import static dev.jurybox.command.Json.json;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.command.Tokens;
import dev.jurybox.http.Answer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Builds batches of votes by hand: the head of a request, and the body as a collector writes it. */
final class Batch {

    private Batch() {}

    static String head(String lengthHeader) {
        return """
                POST /api/votes HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/x-ndjson\r
                %s\r
                \r
                """.formatted(Tokens.collector("shop"), lengthHeader);
    }

    static String chunked() {
        return head("Transfer-Encoding: chunked");
    }

    static String chunk(String text) {
        return Integer.toHexString(text.getBytes(UTF_8).length) + "\r\n" + text + "\r\n";
    }

    static String vote(String voter) {
        return "{\"tool\":\"espresso\",\"voter\":\"%s\",\"choice\":\"SHIP\"}\n".formatted(voter);
    }

    static List<JsonNode> answers(Answer answer) {
        return answer.body().lines().map(line -> json(line)).toList();
    }
}
