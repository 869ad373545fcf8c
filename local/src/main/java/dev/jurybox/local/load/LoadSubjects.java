package dev.jurybox.local.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Creates the tools, comparisons and voters of a load. */
public record LoadSubjects(InetSocketAddress commands, String operatorToken) {

    private static final int AT_ONCE = 16;

    public static String tool(int number) {
        return "tool-" + number;
    }

    /** Registers tools with the numbers from 0 on and returns their slugs. */
    public List<String> newTools(int count) throws IOException {
        return newTools(IntStream.range(0, count).mapToObj(LoadSubjects::tool).toList());
    }

    /** Registers the tools and returns their slugs. */
    public List<String> newTools(List<String> slugs) throws IOException {
        var bodies = slugs.stream().map(LoadSubjects::described).iterator();
        created(slugs.size(), request -> request.put(write("POST", "/api/tools", operatorToken, bodies.next())));
        return slugs;
    }

    /** Publishes comparisons between neighbouring tools and returns their ids. */
    public List<String> newComparisons(int count) throws IOException {
        var ids = IntStream.range(0, count).mapToObj(left -> tool(left) + "-vs-" + tool(left + 1)).toList();
        var left = ids.iterator();
        created(count, request -> request.put(write("PUT", "/api/comparisons/" + left.next(), operatorToken, "{}")));
        return ids;
    }

    /** Creates voters and returns their tokens. */
    public List<String> newVoters(int count) throws IOException {
        var request = write("POST", "/api/voters", "", "");
        return created(count, bytes -> bytes.put(request)).stream()
                .map(voter -> JsonMapper.shared().readTree(voter).get("token").asString())
                .toList();
    }

    private List<String> created(int count, RequestSource requests) throws IOException {
        var bodies = new ArrayList<String>();
        try (var connections = new HttpConnections(commands, AT_ONCE)) {
            connections.send(requests, SendSchedule.requests(count), answer -> bodies.add(bodyOfCreated(answer)));
        }
        return bodies;
    }

    private static String bodyOfCreated(HttpAnswer answer) {
        if (answer.status() / 100 != 2) throw answer.unexpected();
        return answer.body();
    }

    private static byte[] write(String method, String path, String token, String body) {
        return """
                %s %s HTTP/1.1\r
                Host: 127.0.0.1\r
                Content-Type: application/json\r
                Content-Length: %d\r
                %s\r
                %s""".formatted(method, path, body.length(),
                token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n",
                body).getBytes(ISO_8859_1);
    }

    private static String described(String slug) {
        return """
                {"tool":"%s","name":"A tool","category":"Benchmarks","tagline":"Is voted on",\
                "description":"Has a description.","entry":"FREE","pricing":"Free."}""".formatted(slug);
    }
}
