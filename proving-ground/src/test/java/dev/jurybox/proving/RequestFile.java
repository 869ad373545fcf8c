package dev.jurybox.proving;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Sends the requests of an HTTP file as an editor would, and compares each status with the one in the title. */
final class RequestFile {

    private static final Pattern STATUS = Pattern.compile("→ (\\d{3})");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^}]+)}}");
    private static final Pattern NAME = Pattern.compile("# @name (\\w+)\n");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> given;
    private final Map<String, HttpResponse<String>> answers = new HashMap<>();

    RequestFile(Map<String, String> given) {
        this.given = given;
    }

    void run(String file) {
        Stream.of(file.split("(?m)^### ")).skip(1).forEach(this::request);
    }

    private void request(String block) {
        var title = block.lines().findFirst().orElseThrow();
        var text = block.substring(title.length() + 1);
        var headAndBody = text.replaceAll("(?m)^#.*\n", "").strip().split("\n\n", 2);
        var lines = filledIn(headAndBody[0]).lines().toList();
        var target = lines.getFirst().split(" ");
        var request = HttpRequest.newBuilder(URI.create(target[1]))
                .method(target[0], BodyPublishers.ofString(headAndBody.length == 1 ? "" : headAndBody[1]));
        lines.stream().skip(1).map(line -> line.split(": ", 2)).forEach(header -> request.header(header[0], header[1]));
        var answer = http.sendAsync(request.build(), BodyHandlers.ofString()).join();

        assertThat("→ " + answer.statusCode()).as("%s: %s", title, answer.body()).isEqualTo(statusIn(title));
        var name = NAME.matcher(text);
        if (name.find()) answers.put(name.group(1), answer);
    }

    private static String statusIn(String title) {
        var status = STATUS.matcher(title);
        assertThat(status.find()).as(title).isTrue();
        return status.group();
    }

    private String filledIn(String text) {
        return VARIABLE.matcher(text).replaceAll(variable -> Matcher.quoteReplacement(value(variable.group(1))));
    }

    /** Returns the value of a variable of the file, or a header or field of the response to a named request. */
    private String value(String variable) {
        var path = variable.split("\\.");
        if (path.length == 1) return given.getOrDefault(variable, "");
        var answer = requireNonNull(answers.get(path[0]), variable);
        return path[2].equals("headers")
                ? answer.headers().firstValue(path[3]).orElseThrow()
                : JsonMapper.shared().readTree(answer.body()).required(path[path.length - 1]).asString();
    }
}
