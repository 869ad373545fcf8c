package dev.jurybox.query.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.http.security.AccessTable;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.Tokens;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Checks each line of the access rules for every kind of caller, over real HTTP. */
@ExtendWith(SharedQueryService.class)
class AccessTest {

    private static final String WHO_MAY = """
            GET    | /api/me/votes            | voter
            GET    | /api/admin/**            | operator
            POST   | /api/admin/**            | operator
            DELETE | /api/admin/**            | operator
            GET    | /api/admin/projections   | operator
            GET    | /api/admin/verification  | operator
            POST   | /api/admin/rebuilds      | operator
            POST   | /api/admin/projections/{projection}/rebuilds | operator
            GET    | /api/admin/projections/{projection}/rebuilds/{generation} | operator
            DELETE | /api/admin/projections/{projection}/rebuilds/{generation} | operator
            POST   | /api/admin/projections/{projection}/rebuilds/{generation}/promotion | operator
            GET    | /api/admin/projections/{projection}/rebuilds/{generation}/diff | operator
            POST   | /api/admin/projections/{projection}/rebuilds/{generation}/pause | operator
            POST   | /api/admin/projections/{projection}/rebuilds/{generation}/resume | operator
            POST   | /api/admin/projections/{projection}/rebuilds/{generation}/rate | operator
            POST   | /api/admin/projections/{projection}/subjects/{subject}/rebuild | operator
            POST   | /api/admin/projections/{projection}/rollback | operator
            POST   | /api/admin/projections/{projection}/parked/{subject}/retry | operator
            GET    | /api/tools               | nobody operator voter
            GET    | /api/tools/{tool}        | nobody operator voter
            GET    | /api/tools/{tool}/verdicts | nobody operator voter
            GET    | /api/verdicts            | nobody operator voter
            GET    | /api/verdicts/{position}/explain | nobody operator voter
            GET    | /api/comparisons         | nobody operator voter
            GET    | /api/comparisons/{id}    | nobody operator voter
            GET    | /api/leaderboards/{name} | nobody operator voter
            GET    | /api/leaderboards/{name}/diff | nobody operator voter
            GET    | /api/rules               | nobody operator voter
            GET    | /api/stream              | nobody operator voter
            GET    | /                        | nobody operator voter
            GET    | /assets/{name}           | nobody operator voter
            GET    | /compare                 | nobody operator voter
            GET    | /compare/{id}            | nobody operator voter
            GET    | /leaderboard             | nobody operator voter
            GET    | /leaderboard/{board}     | nobody operator voter
            GET    | /tools                   | nobody operator voter
            GET    | /tools/{tool}            | nobody operator voter
            GET    | /verdicts                | nobody operator voter
            GET    | /rules                   | nobody operator voter
            GET    | /bookmarks               | nobody operator voter
            GET    | /votes                   | nobody operator voter
            GET    | /badge/{tool}.svg        | nobody operator voter
            GET    | /cards/{subject}.png     | nobody operator voter
            GET    | /embed/{id}              | nobody operator voter
            GET    | /feeds/comparisons.atom  | nobody operator voter
            GET    | /feeds/verdicts.atom     | nobody operator voter
            GET    | /sitemap.xml             | nobody operator voter
            GET    | /robots.txt              | nobody operator voter
            GET    | /verdicts/{position}     | nobody operator voter
            GET    | /admin/projections       | nobody operator voter
            GET    | /docs                    | nobody operator voter
            GET    | /docs/commands           | nobody operator voter
            GET    | /docs/events             | nobody operator voter
            GET    | /docs/{document}.json    | nobody operator voter
            GET    | /problems                | nobody operator voter
            GET    | /problems/{slug}         | nobody operator voter
            """;
    /** Callers with no token, or with a token that only another service accepts or that none does. */
    private static final Set<String> STRANGERS = Set.of("nobody", "editor", "reviewer", "reader", "forger");

    private final QueryService service;
    private final Map<String, @Nullable String> callers;

    AccessTest(QueryService service) {
        this.service = service;
        callers = callers();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = WHO_MAY)
    void only_the_listed_callers_may_call_an_endpoint(String method, String path, String those) {
        var named = List.of(those.split(" "));
        callers.forEach((who, token) -> {
            var status = service.status(method, sample(path), token);
            assertThat(status == 401 ? "401" : status == 403 ? "403" : "passed").as(who + " got " + status)
                    .isEqualTo(named.contains(who) ? "passed" : STRANGERS.contains(who) ? "401" : "403");
        });
    }

    @Test
    void every_request_mapping_has_an_access_rule() {
        var mappings = service.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(AccessTest::names).toList();

        assertThat(mappings).isNotEmpty().allSatisfy(mapping -> assertThat(table()).contains(mapping));
    }

    @Test
    void every_access_rule_is_covered_by_this_test() {
        var tried = WHO_MAY.lines().map(line -> line.split("\\|")).map(line -> line[0].strip() + " " + line[1].strip());

        assertThat(tried).containsAll(table());
    }

    @ParameterizedTest
    @CsvSource({"GET, /error, 404", "GET, /actuator/health, 404", "GET, /api/secrets, 404",
        "GET, /api/admin, 401", "POST, /api/tools, 405", "PUT, /api/me/votes, 405", "OPTIONS, /api/tools, 405"})
    void a_request_without_an_access_rule_is_not_served(String method, String path, int status) {
        assertThat(service.send(method, path, null).statusCode()).isEqualTo(status);
    }

    /** The response to HEAD may omit the length, but never gives a different one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = WHO_MAY)
    void head_is_answered_as_get_is(String method, String path, String those) {
        assumeThat(method).isEqualTo("GET");
        assumeThat(path).isNotEqualTo("/api/stream");
        var token = callers.get(those.split(" ")[0]);
        await("an answer between which and the next nothing changed").untilAsserted(() -> mustBeAlike(
                service.send("HEAD", sample(path), token), service.send("GET", sample(path), token)));
    }

    private static void mustBeAlike(HttpResponse<String> head, HttpResponse<String> get) {
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().map().keySet()).isSubsetOf(get.headers().map().keySet());
        head.headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Date")) assertThat(get.headers().allValues(name)).as(name).isEqualTo(values);
        });
    }

    @Test
    void an_unauthenticated_request_gets_a_bearer_challenge() {
        assertThat(service.get("/api/admin/x").headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    private List<String> table() {
        return service.bean(AccessTable.class).lines().stream().map(row -> row.method() + " " + row.path()).toList();
    }

    /** A mapping without a method applies to all methods, which no line of the access rules allows. */
    private static Stream<String> names(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream().flatMap(path -> methods.isEmpty()
                ? Stream.of("ANY " + path)
                : methods.stream().map(method -> method + " " + path));
    }

    private static String sample(String path) {
        return path.replaceAll("\\{[^}]*}|\\*\\*", "unheard-of");
    }

    private Map<String, @Nullable String> callers() {
        var callers = new LinkedHashMap<String, @Nullable String>();
        callers.put("nobody", null);
        callers.put("operator", Sandbox.secrets().operatorToken());
        callers.put("voter", service.newVoter());
        callers.put("editor", Tokens.editor());
        callers.put("reviewer", Tokens.reviewer());
        callers.put("reader", Sandbox.secrets().readerToken());
        callers.put("forger", "A".repeat(43));
        return callers;
    }
}
