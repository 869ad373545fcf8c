package dev.jurybox.command.security;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.Tokens;
import dev.jurybox.command.security.people.TestIssuer;
import dev.jurybox.http.security.AccessTable;
import dev.jurybox.local.testing.Sandbox;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tests over real HTTP which callers each line of the access rules admits. */
class AccessTest {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final CommandService SERVICE = CommandService.start(
            "--jurybox.people.issuer-uri=" + ISSUER.uri());
    private static final Map<String, @Nullable String> CALLERS = callers();

    /** Only the container forwards to this path. */
    private static final String ERROR_PATH = "/error";

    private static final String WHO_MAY = """
            POST   | /api/tools                        | operator editor chief
            PATCH  | /api/tools/{tool}                 | operator editor chief
            PUT    | /api/tools/{tool}/retirement      | operator editor chief
            DELETE | /api/tools/{tool}/retirement      | operator editor chief
            PUT    | /api/tools/{tool}/voting          | operator editor chief
            PUT    | /api/tools/{tool}/reviews/{seat}  | skeptic
            DELETE | /api/tools/{tool}/reviews/{seat}  | skeptic
            PUT    | /api/comparisons/{comparison}     | operator editor chief
            DELETE | /api/comparisons/{comparison}     | operator editor chief
            POST   | /api/admin/rulesets               | operator editor chief
            POST   | /api/admin/rulesets/{draft}/adoption | operator chief
            POST   | /api/admin/events/{position}/disregard | operator
            PUT    | /api/tools/{tool}/vote            | voter member
            DELETE | /api/tools/{tool}/vote            | voter member
            POST   | /api/votes                        | collector
            GET    | /api/log                          | operator reader
            GET    | /api/log/head                     | operator reader
            GET    | /api/commands/{key}  | operator editor chief skeptic builder collector reader voter member
            DELETE | /api/commands/{key}  | operator editor chief skeptic builder collector reader voter member
            POST   | /tools/{tool}/vote   | nobody operator editor chief skeptic builder collector reader voter member
            POST   | /api/voters          | nobody operator editor chief skeptic builder collector reader voter member
            GET    | /problems/{slug}     | nobody operator editor chief skeptic builder collector reader voter member
            """;

    @AfterAll
    static void close() {
        SERVICE.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = WHO_MAY)
    void only_the_listed_callers_may_call_an_endpoint(String method, String path, @Nullable String those) {
        var named = those == null ? Set.of() : Set.of(those.split(" "));
        CALLERS.forEach((who, token) -> {
            var status = fromAPage(method, sample(path), token).statusCode();
            assertThat(status == 401 ? "401" : status == 403 ? "403" : "passed").as(who + " got " + status)
                    .isEqualTo(named.contains(who) ? "passed" : who.equals("nobody") ? "401" : "403");
        });
    }

    /** A form is taken only from the pages, and everything else also. */
    private static HttpResponse<String> fromAPage(String method, String path, @Nullable String token) {
        return SERVICE.send(path, request -> {
            if (token != null) request.header("Authorization", "Bearer " + token);
            return request.header("Origin", "https://jury.example").header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString("{}"));
        });
    }

    @ParameterizedTest
    @CsvSource({"GET, /error, 404", "GET, /actuator/health, 404", "GET, /api/tools/a/unheard-of, 404",
        "OPTIONS, /api/tools, 405", "GET, /api/votes, 405"})
    void a_request_without_an_access_rule_is_not_served(String method, String path, int status) {
        CALLERS.forEach((who, token) -> assertThat(SERVICE.send(method, path, token, "{}").statusCode()).as(who)
                .isEqualTo(status));
    }

    @Test
    void every_request_mapping_has_an_access_rule() {
        var table = SERVICE.bean(AccessTable.class).lines().stream().map(row -> row.method() + " " + row.path())
                .collect(toSet());
        var mappings = SERVICE.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(AccessTest::names).filter(name -> !name.endsWith(ERROR_PATH)).toList();

        assertThat(mappings).isNotEmpty().allSatisfy(mapping -> assertThat(table).contains(mapping));
    }

    @Test
    void every_access_rule_is_covered_by_this_test() {
        var tried = WHO_MAY.lines().map(line -> line.split("\\|")).map(line -> line[0].strip() + " " + line[1].strip());

        assertThat(tried).containsAll(
                SERVICE.bean(AccessTable.class).lines().stream().map(row -> row.method() + " " + row.path()).toList());
    }

    /** A mapping without a method serves all methods, which no line of the table declares. */
    private static Stream<String> names(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream().flatMap(path -> methods.isEmpty()
                ? Stream.of("any " + path)
                : methods.stream().map(method -> method + " " + path));
    }

    private static String sample(String path) {
        return path.replace("{tool}", "unheard-of").replace("{seat}", "SKEPTIC")
                .replace("{comparison}", "a-vs-b").replace("{key}", "k1").replace("{slug}", "stale")
                .replace("{draft}", "d7116c358805459e01531b020c84b9ce")
                .replace("{position}", "1");
    }

    private static Map<String, @Nullable String> callers() {
        var callers = new LinkedHashMap<String, @Nullable String>();
        callers.put("nobody", null);
        callers.put("operator", SERVICE.operator());
        callers.put("editor", Tokens.editor());
        callers.put("chief", Tokens.editorInChief());
        callers.put("skeptic", Tokens.reviewer("FOUNDER", "SKEPTIC"));
        callers.put("builder", Tokens.reviewer("BUILDER"));
        callers.put("collector", Tokens.collector("carol"));
        callers.put("reader", Sandbox.secrets().readerToken());
        callers.put("voter", SERVICE.newVoter());
        callers.put("member", ISSUER.token(claims -> {}));
        return callers;
    }
}
