package dev.jurybox.query.pages;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.reviewed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.Choice;
import dev.jurybox.events.Entry;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.Review;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;
import dev.jurybox.http.voter.VoterCredentials;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The pages over HTTP, without a browser. Each test uses tools of its own. */
@ExtendWith(SharedQueryService.class)
class PagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> \"quoted\" 'single' `tick` ${x} \u202eright-to-left "
            + "😀 [bracket] &amp; ";
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");

    private final QueryService service;
    private final TestTopic topic;
    private final String left = "left-" + UUID.randomUUID();
    private final String right = "right-" + UUID.randomUUID();

    PagesTest(QueryService service, TestTopic topic) {
        this.service = service;
        this.topic = topic;
    }

    @Test
    void a_comparison_shows_both_tools_their_reviews_and_their_votes() {
        compare();
        topic.send(reviewed(left, "BUILDER", 82, SHIP), reviewed(right, "BUILDER", 41, SKIP));
        topic.send(crowd(left, 3, SHIP));

        var page = await().until(() -> page("/compare/" + left + "-vs-" + right),
                html -> html.contains("82/100 · ship") && html.contains("3 ship / 0 skip"));
        assertThat(page).contains("<h1>" + left + " vs " + right + "</h1>", "41/100 · skip", "No community votes yet",
                "100&nbsp;%", "—");
    }

    @Test
    void the_other_order_of_two_tools_redirects_to_their_page() {
        compare();

        var redirect = await().until(() -> service.get("/compare/" + right + "-vs-" + left),
                answer -> answer.statusCode() == 301);
        assertThat(redirect.headers().firstValue("Location")).contains("/compare/" + left + "-vs-" + right);
    }

    @Test
    void a_tool_has_a_page_with_its_comparisons_and_its_history() {
        compare();
        topic.send(reviewed(left, "BUILDER", 82, SHIP));

        var page = await().until(() -> page("/tools/" + left), html -> html.contains("82/100"));
        assertThat(page).contains("/compare/" + left + "-vs-" + right, "<h1><bdi>" + left + "</bdi></h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tools", "/compare", "/compare?order=closest", "/leaderboard/verdict",
        "/leaderboard/hot", "/leaderboard/panel", "/verdicts", "/rules", "/bookmarks", "/votes", "/tools?q=nothing"})
    void every_page_is_complete_html_and_names_the_position_it_includes(String path) {
        var answer = service.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body()).startsWith("<!doctype html>").contains("<h1>", "</html>")
                .contains("position " + answer.headers().firstValue("X-As-Of-Position").orElseThrow() + " ·");
    }

    @ParameterizedTest
    @CsvSource({"/tools/no-such-tool, 404", "/compare/no-such-tool-vs-another, 404", "/compare/nonsense, 404",
        "/leaderboard/no-such-board, 404", "/compare?order=sideways, 422", "/compare?limit=100000, 422",
        "/verdicts?cursor=forged, 422", "/bookmarks?tool=a&limit=2, 400", "/tools/a?after=nonsense, 422",
        "/tools?category=%00, 422", "/?nonsense=1, 400",
        "/tools/no-such-tool?asof=1, 400"})
    void failures_of_pages_are_pages_with_their_status(String path, int status) {
        var answer = service.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("<!doctype html>").contains("<h1>", Integer.toString(status));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/compare/a/b", "/assets"})
    void an_address_that_does_not_exist_is_a_page_for_a_browser_and_a_problem_for_other_clients(String path) {
        var page = service.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).startsWith("<!doctype html>").contains("404");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("style-src 'self'");
        assertThat(service.get(path).headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(service.get("/api" + path, "Accept", "text/html").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void a_filter_called_null_is_not_the_absence_of_a_filter() {
        compare();
        await().until(() -> page("/tools?category=null"), html -> html.contains("There is no tool here yet."));

        assertThat(page("/tools?limit=100")).doesNotContain("There is no tool here yet.");
        assertThat(service.status("/verdicts?limit=null")).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tools?limit=1&category=", "/compare?limit=1&order=newest&category=",
        "/leaderboard/verdict?limit=1&category="})
    void the_next_page_of_a_list_keeps_its_filter(String path) {
        var category = "category " + left;
        topic.send(registered(left, category), registered(right, category), registered(left + "-2", category));
        topic.send(published(left, right), published(left, left + "-2"));
        var first = await().until(() -> page(path + URLEncoder.encode(category, UTF_8)),
                html -> html.contains("rel=\"next\""));
        var next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();

        var second = service.get(next.group(1).replace("&amp;", "&"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains(left).contains(category);
    }

    @Test
    void chips_and_meters_of_every_verdict_have_a_style() throws Exception {
        var css = new ClassPathResource("pages/site.css").getContentAsString(UTF_8);

        assertThat(Stream.of(PanelVerdict.Label.values())
                .map(label -> ".verdict-" + label.name().toLowerCase(Locale.ROOT)))
                .allSatisfy(style -> assertThat(css).contains(style));
        assertThat(css).doesNotContain(".skip {", "url(", "@import");
    }

    @Test
    void an_unknown_parameter_is_refused_by_name() {
        assertThat(page("/compare?ordre=closest")).startsWith("<!doctype html>").contains("Unknown parameter", "ordre");
    }

    @Test
    void texts_are_shown_as_they_were_written_and_run_nothing() {
        topic.send(new ToolRegistered(new ToolId(left),
                new ToolDetails(HOSTILE, HOSTILE, HOSTILE, HOSTILE + "x".repeat(4_000), Entry.FREE, HOSTILE, null,
                        null)));
        topic.send(new ReviewSubmitted(new ToolId(left), new Seat("BUILDER"), new Review(50, Choice.SKIP, HOSTILE)));

        var page = await().until(() -> page("/tools/" + left), html -> html.contains("50/100"));
        assertThat(page).doesNotContain("<script>", "alert(1)</").contains("&lt;script&gt;alert(1)", "&amp;amp;");
    }

    @Test
    void a_page_is_not_sent_again_until_something_on_it_changes() {
        compare();
        var path = "/compare/" + left + "-vs-" + right;
        await().until(() -> page(path), html -> html.contains("No community votes yet"));
        var tag = service.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(tag).startsWith("W/");
        assertThat(service.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        topic.send(crowd(left, 1, SHIP));
        await().until(() -> service.get(path, "If-None-Match", tag).statusCode() == 200);
    }

    @Test
    void pages_load_nothing_from_another_host_and_the_policy_forbids_it() throws Exception {
        compare();
        var answer = await().until(() -> service.get("/compare/" + left + "-vs-" + right),
                found -> found.statusCode() == 200);

        var loading = answer.body().replaceAll("<link rel=\"canonical\"[^>]*>|<textarea[^>]*>[^<]*</textarea>", "");
        assertThat(ADDRESS.matcher(loading).results().map(match -> match.group(1))).isNotEmpty()
                .allSatisfy(address -> assertThat(address)
                        .matches("/(?!/).*|#.*|http://127\\.0\\.0\\.1:8080/tools/[a-z0-9-]+/vote\\?.*"));
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'").contains("script-src 'self';",
                        "connect-src 'self' http://127.0.0.1:8080 http://localhost:8080;")
                .doesNotContain("unsafe");
    }

    @Test
    void assets_are_kept_for_a_year_under_the_hash_of_their_content() {
        var css = ADDRESS.matcher(page("/")).results().map(match -> match.group(1))
                .filter(address -> address.endsWith(".css")).findFirst().orElseThrow();
        var answer = service.get(css);

        assertThat(css).matches("/assets/site-[0-9a-f]{12}\\.css");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000",
                "immutable");
        assertThat(service.status("/assets/site-000000000000.css")).isEqualTo(404);
    }

    @Test
    void pages_are_compressed_for_clients_that_accept_it() throws Exception {
        var request = HttpRequest.newBuilder(service.address("/")).header("Accept-Encoding", "gzip").build();
        HttpResponse<byte[]> answer;
        try (var http = HttpClient.newHttpClient()) {
            answer = http.send(request, BodyHandlers.ofByteArray());
        }

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()))
                .contains("</html>");
    }

    @Test
    void a_search_finds_tools_by_a_part_of_their_name_in_capitals_or_not() {
        topic.send(registered(left), registered(right));

        var found = await().until(() -> page("/tools?q=" + left.toUpperCase(Locale.ROOT)), html -> html.contains(left));
        assertThat(found).doesNotContain(right);
        assertThat(page("/tools?q=%25")).contains("No tool has this text");
        assertThat(service.status("/tools?q=" + "x".repeat(101))).isEqualTo(422);
    }

    @Test
    void bookmarked_tools_are_shown_in_their_order_and_unknown_ones_left_out() {
        topic.send(registered(left), registered(right));
        var path = "/bookmarks?tool=" + right + ",no-such-tool,NONSENSE," + left;

        var page = await().until(() -> page(path), html -> html.contains(left) && html.contains(right));
        assertThat(page.indexOf(right)).isLessThan(page.indexOf(left));
        assertThat(service.status("/bookmarks?tool=" + "a,".repeat(20) + "b")).isEqualTo(422);
    }

    @Test
    void a_voter_sees_only_their_own_votes_and_no_cache_may_store_them() {
        var voter = service.newVoter();
        var token = service.bean(VoterCredentials.class).verify(voter).orElseThrow().pseudonymFor(left);
        topic.send(registered(left), cast(left, token, SKIP));
        var cookie = "__Host-jurybox-voter=" + voter;

        await().until(() -> service.get("/votes", "Cookie", cookie).body(), html -> html.contains(left));
        assertThat(service.get("/votes", "Cookie", cookie).headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store", "private");
        assertThat(page("/votes")).contains("You have not voted yet.").doesNotContain(left);
    }

    @Test
    void a_page_waits_for_the_position_that_a_form_leads_back_with() {
        compare();
        await().until(() -> service.status("/tools/" + left) == 200);
        var vote = topic.send(crowd(left, 1, SHIP)).getFirst();
        var position = new String(vote.headers().lastHeader(EventHeaders.POSITION).value(), UTF_8);

        assertThat(page("/tools/" + left + "?after=" + vote.partition() + "-" + position)).contains("1 ship / 0 skip");
    }

    private void compare() {
        topic.send(registered(left), registered(right), published(left, right));
    }

    private String page(String path) {
        return service.get(path).body();
    }
}
