package dev.jurybox.query.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.core.io.ClassPathResource;

/** The page for operators, as anyone gets it. What its script does needs a browser. */
@ExtendWith(SharedQueryService.class)
class ProjectionAdminPageTest {

    private static final Pattern SCRIPT = Pattern.compile("<script type=\"module\" src=\"([^\"]*)\"></script>");
    private static final Pattern WORD = Pattern.compile("word\\('([a-z-]+)'\\)");
    private static final Pattern SLOT = Pattern.compile("\\[data-([a-z-]+)\\]");

    private final QueryService service;

    ProjectionAdminPageTest(QueryService service) {
        this.service = service;
    }

    @Test
    void the_shell_has_no_data_and_is_the_same_for_everyone() {
        var page = shell();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo(service.administer("GET", "/admin/projections").body())
                .doesNotContain("tool-cards", "panel-tally", "community-tally", "verdict-history")
                .doesNotContain(Sandbox.secrets().operatorToken(), " style=", "onclick");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(page.headers().firstValue("X-As-Of-Position")).isEmpty();
    }

    @Test
    void a_token_is_typed_into_a_field_that_is_never_sent_with_the_form() {
        assertThat(shell().body()).contains("<input id=\"token\" type=\"password\" autocomplete=\"off\"",
                "<input id=\"keep\" type=\"checkbox\">", "<form id=\"sign-in\" class=\"filter\" hidden>")
                .doesNotContain("name=\"token\"");
    }

    @Test
    void without_script_it_says_how_to_do_the_same_on_a_command_line() {
        assertThat(shell().body().split("</?noscript>", -1)[1]).contains("curl -H", "/api/admin/projections",
                "/promotion", "-X DELETE");
    }

    @Test
    void its_policy_allows_the_script_of_this_host_and_no_other() {
        assertThat(shell().headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';", "frame-ancestors 'none'").doesNotContain("unsafe");
    }

    @Test
    void its_script_has_a_name_of_its_content_and_builds_no_markup() {
        var scripts = SCRIPT.matcher(shell().body()).results().map(match -> match.group(1)).toList();
        assertThat(scripts).hasSize(1).first().asString().matches("/assets/admin-[0-9a-f]{12}\\.js");

        var script = service.get(scripts.getFirst());
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type")).contains("text/javascript;charset=utf-8");
        assertThat(script.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(script.body()).doesNotContain("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(",
                "localStorage", "document.cookie", "http:", "https:");
    }

    @Test
    void the_script_finds_each_word_and_each_place_that_it_names_on_the_page() throws IOException {
        var script = new ClassPathResource("pages/admin.js").getContentAsString(UTF_8);
        var page = shell().body();

        assertThat(named(WORD, script)).hasSizeGreaterThan(10)
                .allSatisfy(word -> assertThat(page).contains("<i data-word=\"" + word + "\">"));
        assertThat(named(SLOT, script)).hasSizeGreaterThan(10)
                .allSatisfy(slot -> assertThat(page).containsPattern(" data-" + slot + "[ >]"));
    }

    @Test
    void it_is_not_sent_again_and_refuses_unknown_parameters() {
        var tag = shell().headers().firstValue("ETag").orElseThrow();

        assertThat(service.get("/admin/projections", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(service.status("/admin/projections?token=x")).isEqualTo(400);
        assertThat(service.send("HEAD", "/admin/projections", null).body()).isEmpty();
    }

    private static List<String> named(Pattern pattern, String script) {
        return pattern.matcher(script).results().map(match -> match.group(1)).distinct().toList();
    }

    private HttpResponse<String> shell() {
        return service.get("/admin/projections", "Accept", "text/html");
    }
}
