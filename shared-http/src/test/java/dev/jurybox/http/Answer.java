package dev.jurybox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response, with header names in lower case. The status is 0 if there was no response, or only a body without a head.
 */
public record Answer(int status, Map<String, String> headers, String body) {

    public static final Answer NONE = new Answer(0, Map.of(), "");

    private static final Set<String> NAMING_FIELDS = Set.of("validation", "illegal-characters", "unknown-parameter");
    private static final String[] INSIDES = {"<", "exception", "\tat ", "dev.jurybox", "org.", "java.", "jakarta.",
        "tools.", "tomcat", "spring", "jackson", "select ", "insert ", "sql"};

    /**
     * Asserts what every problem must contain and must not disclose. Each row of each table of bad requests ends here.
     */
    public Answer mustBeProblem(int status, String name) {
        assertThat(this.status).as(toString()).isEqualTo(status);
        assertThat(headers.get("content-type")).as(toString()).startsWith("application/problem+json");
        assertThat(headers.keySet()).doesNotContain("server", "x-powered-by");
        assertThat(body.toLowerCase(Locale.ROOT)).doesNotContain(INSIDES);
        var problem = json();
        assertThat(text(problem, "type")).as(toString()).isEqualTo("/problems/" + name);
        assertThat(problem.propertyNames()).isSubsetOf("type", "title", "status", "detail", "instance", "errors");
        assertThat(text(problem, "title")).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(text(problem, "detail")).isNotBlank();
        if (NAMING_FIELDS.contains(name)) assertThat(problem.path("errors")).as(toString()).isNotEmpty();
        return this;
    }

    /**
     * Asserts the {@code instance} of the problem, which is present whenever the target of the request could be read.
     */
    public Answer about(String instance) {
        assertThat(text(json(), "instance")).as(toString()).isEqualTo(instance);
        return this;
    }

    public Answer mustSayWhenToComeBack() {
        assertThat(headers).as(toString()).containsEntry("retry-after", "1");
        return this;
    }

    public Answer naming(String field) {
        assertThat(json().path("errors").findValuesAsString("field")).as(toString()).contains(field);
        return this;
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    private static String text(JsonNode problem, String field) {
        return problem.path(field).asString("");
    }
}
