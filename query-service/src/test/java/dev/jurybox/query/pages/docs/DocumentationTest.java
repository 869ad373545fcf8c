package dev.jurybox.query.pages.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.http.ProblemType;
import dev.jurybox.http.ProblemWords;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The documentation over HTTP, without a browser. */
@ExtendWith(SharedQueryService.class)
class DocumentationTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action|data-document)=\"([^\"]*)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("https?:|[\"'(]//");

    private final QueryService service;

    DocumentationTest(QueryService service) {
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/commands", "/docs/events", "/problems", "/problems/stale"})
    void pages_ask_no_other_host_for_anything_and_the_policy_forbids_it(String path) {
        var answer = service.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<!doctype html>").contains("<h1>", "</html>")
                .doesNotContain("style=\"", "<style", "onclick");
        assertThat(addresses(answer.body())).isNotEmpty()
                .allSatisfy(address -> assertThat(address).matches("/(?!/).*|#.*"));
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("script-src 'self'", "style-src 'self'", "img-src 'self' data:")
                .doesNotContain("unsafe", "http");
    }

    @Test
    void everything_that_a_page_of_the_documentation_loads_is_here() throws Exception {
        var page = service.get("/docs").body();

        assertThat(addresses(page).filter(address -> address.startsWith("/"))).allSatisfy(address -> assertThat(
                service.get(address).statusCode()).as(address).isIn(200, 302));
        assertThat(new ClassPathResource("pages/docs.js").getContentAsString(UTF_8).lines()
                .filter(line -> !line.startsWith("//"))).noneMatch(line -> ELSEWHERE.matcher(line).find());
    }

    @ParameterizedTest
    @CsvSource({"queries, openapi/queries", "commands, openapi/commands", "events, asyncapi/events"})
    void the_documents_are_those_that_are_committed(String name, String file) throws Exception {
        var answer = service.get("/docs/" + name + ".json");

        assertThat(answer.body()).isEqualTo(Files.readString(Path.of("../docs/" + file + ".json")));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(service.get("/docs/" + name + ".json", "If-None-Match",
                answer.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_has_a_page_that_says_what_it_means_and_what_to_do(ProblemType type) {
        var page = service.get(type.path(), "Accept", "application/json");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<h1>" + type.title() + "</h1>", type.slug(),
                ExplainedProblem.of(type).statuses(), words(ProblemWords.of(type).meaning()),
                words(ProblemWords.of(type).remedy()));
        assertThat(page.body()).containsAnyOf("<code>GET /api/", "<code>POST /api/", "<code>PUT /api/",
                "<code>PATCH /api/", "<code>DELETE /api/", "Any request can be answered with it");
        assertThat(service.get("/problems").body()).contains("href=\"" + type.path() + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems/no-such-problem", "/docs/no-such-document.json",
        "/assets/swagger-ui-000000000000.css"})
    void what_is_not_documented_is_a_page_with_status_404(String path) {
        assertThat(service.get(path).statusCode()).isEqualTo(404);
        assertThat(service.get(path).body()).startsWith("<!doctype html>").contains("404");
    }

    @Test
    void an_operation_that_a_problem_links_to_is_in_the_document() {
        assertThat(service.get("/problems/stale").body())
                .contains("<code>PATCH /api/tools/{tool}</code> <a href=\"/docs/commands#/catalog/revise\">");
        assertThat(service.get("/problems/unknown-board").body())
                .contains("<a href=\"/docs#/leaderboard/leaderboard\">");
    }

    @Test
    void the_events_are_shown_with_their_headers_and_fields() throws Exception {
        var page = service.get("/docs/events").body();
        var document = JsonMapper.shared().readTree(Files.readString(Path.of("../docs/asyncapi/events.json")));
        var components = document.path("components");

        assertThat(components.path("messages").propertyNames()).isNotEmpty()
                .allSatisfy(message -> assertThat(page).contains("id=\"" + message + "\""));
        assertThat(components.at("/schemas/Headers/properties").propertyNames()).isNotEmpty()
                .allSatisfy(header -> assertThat(page).contains("<code>" + header + "</code>"));
        assertThat(page).contains("jurybox.events", "ToolRegistered, revision 2", "VoterToken");
    }

    /** As they stand in HTML. */
    private static String words(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** All addresses of a page but its canonical one, which nobody loads. */
    private static Stream<String> addresses(String page) {
        return ADDRESS.matcher(page.replaceAll("<link rel=\"canonical\"[^>]*>", "")).results()
                .map(match -> match.group(1));
    }
}
