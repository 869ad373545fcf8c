package dev.jurybox.command.community;

import static dev.jurybox.command.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Votes from forms, which browsers send without a script. */
@ExtendWith(SharedCommandService.class)
class VoteFormTest {

    private static final String PAGES = "https://jury.example";

    private final CommandService service;
    private final String tool = "tool-" + UUID.randomUUID();
    private final String back = "back=%2Ftools%2F" + tool;

    VoteFormTest(CommandService service) {
        this.service = service;
    }

    @BeforeEach
    void register() {
        service.send("POST", "/api/tools", service.operator(), CommandService.TOOL.formatted(tool));
    }

    @Test
    void a_form_makes_a_voter_casts_the_vote_and_leads_back() {
        var answer = send("choice=SHIP&" + back, "Origin", PAGES, "Sec-Fetch-Site", "same-site");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(header(answer, "Location")).matches(PAGES + "/tools/" + tool + "\\?after=\\d+-\\d+#vote-" + tool);
        var again = service.send("PUT", "/api/tools/" + tool + "/vote", voterOf(answer), "{\"choice\":\"SHIP\"}");
        assertThat(json(again.body()).get("changed").asBoolean()).isFalse();
    }

    @Test
    void the_voter_of_the_cookie_changes_and_retracts_the_same_vote() {
        var voter = voterOf(send("choice=SHIP&" + back));
        var cookie = "__Host-jurybox-voter=" + voter;

        var changed = send("choice=SKIP&" + back, "Cookie", cookie);
        assertThat(changed.headers().firstValue("Set-Cookie")).isEmpty();
        var same = service.send("PUT", "/api/tools/" + tool + "/vote", voter, "{\"choice\":\"SKIP\"}");
        assertThat(json(same.body()).get("changed").asBoolean()).isFalse();
        assertThat(send("choice=RETRACT&" + back, "Cookie", cookie).statusCode()).isEqualTo(303);
        assertThat(json(service.send("DELETE", "/api/tools/" + tool + "/vote", voter, "").body()).get("changed")
                .asBoolean()).isFalse();
    }

    @Test
    void a_visitor_without_a_vote_takes_nothing_back_and_becomes_no_voter() {
        var answer = send("choice=RETRACT&" + back);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo(PAGES + "/tools/" + tool);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    /** A redirect elsewhere would lend this site's name to another. */
    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2Ftools%2F..%2F..%2Fevil",
        "%2Fcompare%2Fa%40evil.example", "%2Ftools%2Fa%0D%0AX-Y%3A1", ""})
    void a_form_leads_back_only_to_pages_of_this_site(String back) {
        mustBePage(send("choice=SHIP&back=" + back), 422);
    }

    /** Some browsers send no Sec-Fetch-Site to plain http, and a form needs no cookie that could be withheld. */
    @Test
    void a_form_without_a_configured_origin_is_refused() {
        assertThat(send("choice=SHIP&" + back, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        var without = service.send("/tools/" + tool + "/vote?choice=SHIP&" + back,
                request -> request.POST(BodyPublishers.noBody()));
        mustBePage(without, 403);
        assertThat(without.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"choice=MAYBE, 422", "choice=, 422", "nothing=1, 400", "'', 422", "choice=SHIP&choice=SKIP, 422",
        "choice=SHIP&extra=1, 400"})
    void bad_fields_are_refused_by_a_page(String fields, int status) {
        mustBePage(send(fields + "&" + back), status);
    }

    @Test
    void the_page_about_a_bad_field_names_it() {
        assertThat(send("choice=MAYBE&" + back).body()).contains("choice must be SHIP, SKIP or RETRACT.");
    }

    @Test
    void an_unknown_tool_is_a_page_that_says_so() {
        mustBePage(form("/tools/no-such-tool/vote", "choice=SHIP&" + back), 404);
    }

    @Test
    void a_vote_on_a_closed_tool_is_a_page_that_says_why() {
        service.send("PUT", "/api/tools/" + tool + "/voting", service.operator(),
                "{\"state\": \"CLOSED\", \"reason\": \"Somebody <sold> votes.\"}");

        mustBePage(send("choice=SHIP&" + back), 409);
    }

    @Test
    void a_page_of_another_site_cannot_vote() {
        var answer = send("choice=SHIP&" + back, "Sec-Fetch-Site", "cross-site", "Accept", "text/html");

        mustBePage(answer, 403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_browser_that_opens_the_command_service_is_told_where_the_pages_are() {
        var answer = service.send("/", request -> request.header("Accept", "text/html").GET());

        mustBePage(answer, 404);
        assertThat(answer.body()).contains("href=\"" + PAGES + "/\"");
    }

    private HttpResponse<String> send(String fields, String... headers) {
        return form("/tools/" + tool + "/vote", fields, headers);
    }

    private HttpResponse<String> form(String path, String fields, String... headers) {
        return service.send(path + "?" + fields, request -> {
            if (!Arrays.asList(headers).contains("Origin")) request.header("Origin", PAGES);
            if (headers.length > 0) request.headers(headers);
            return request.POST(BodyPublishers.noBody());
        });
    }

    private static String voterOf(HttpResponse<String> answer) {
        var cookie = header(answer, "Set-Cookie");
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static void mustBePage(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).startsWith("<!doctype html>").contains("<h1>", PAGES).doesNotContain("<sold>");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
    }
}
