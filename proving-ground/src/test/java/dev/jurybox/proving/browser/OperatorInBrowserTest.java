package dev.jurybox.proving.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Route;
import dev.jurybox.proving.DemoStack;
import dev.jurybox.proving.SharedDemo;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An operator looks after projections. */
@EnabledIf("dev.jurybox.proving.browser.ChromiumBrowser#isInstalled")
@ExtendWith(SharedDemo.class)
@ResourceLock(SharedDemo.REBUILDS)
class OperatorInBrowserTest {

    private static ChromiumBrowser chromium;

    private final DemoStack demo;

    OperatorInBrowserTest(DemoStack demo) {
        this.demo = demo;
    }

    @BeforeAll
    static void start() {
        chromium = new ChromiumBrowser();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_rebuild_is_started_followed_compared_and_promoted_on_the_page() {
        try (var visitor = new BrowserWindow(chromium, demo.pages())) {
            var page = visitor.open("/admin/projections");
            page.locator("input[type=password]").fill(demo.operator());
            page.keyboard().press("Enter");
            var panel = page.locator("#projections > *").filter(with("panel-tally"));
            assertThat(page.locator("#projections > *")).hasCount(7);

            var live = panel.locator("dd[data-live]");
            var liveBefore = live.textContent();
            panel.locator("[data-start]").click();
            var built = panel.locator("[data-generations] > *").filter(with("Built"));
            built.locator("[data-compare]").click();
            assertThat(built).containsText("Equal to the generation that was live");
            built.locator("[data-promote]").click();
            page.locator("#confirm [data-yes]").click();

            assertThat(live).not().hasText(liveBefore);
            assertThat(panel.locator("[data-generations] > *").filter(with("Kept"))).hasCount(1);
            visitor.mustHaveNothingToComplainAbout();
        }
    }

    @Test
    void all_projections_are_rebuilt_by_one_button() {
        try (var visitor = new BrowserWindow(chromium, demo.pages())) {
            var page = visitor.open("/admin/projections");
            page.locator("input[type=password]").fill(demo.operator());
            page.keyboard().press("Enter");
            var generations = page.locator("#projections [data-generations] > *");
            assertThat(page.locator("#projections > *")).hasCount(7);
            var before = generations.count();
            page.locator("#desk [data-rebuild-all]").click();
            assertThat(page.locator("#confirm")).containsText("Rebuild all projections?");
            assertThat(page.locator("#confirm")).containsText("tool-cards, community-tally");
            Pictures.take(page.locator("#confirm"), "rebuild-all");
            page.locator("#confirm [data-yes]").click();

            assertThat(generations).hasCount(before + 7);
            assertThat(generations.filter(with("Building"))).hasCount(0);
            Pictures.take(page.locator("#desk"), "rebuilt-all");
            visitor.mustHaveNothingToComplainAbout();
        }
        discardWhatIsBuilt();
    }

    private void discardWhatIsBuilt() {
        for (var projection : demo.administer("GET", "/api/admin/projections").path("projections")) {
            for (var build : projection.path("generations")) {
                if (build.path("state").asString().equals("BUILT"))
                    demo.administer("DELETE", "/api/admin/projections/%s/rebuilds/%d"
                            .formatted(projection.path("name").asString(), build.path("generation").asInt()));
            }
        }
    }

    @Test
    void a_diff_is_shown_and_accepted_on_the_page() throws SQLException {
        var tools = demo.compare("Grinder", "Grinds.");
        await().atMost(Duration.ofMinutes(1)).until(() -> forgeHeadline(tools) == 1);
        try (var visitor = new BrowserWindow(chromium, demo.pages())) {
            var page = visitor.open("/admin/projections");
            page.locator("input[type=password]").fill(demo.operator());
            page.keyboard().press("Enter");
            var comparisons = page.locator("#projections > *").filter(with("comparisons"));
            var live = comparisons.locator("dd[data-live]");
            comparisons.locator("[data-start]").click();
            var built = comparisons.locator("[data-generations] > *").filter(with("Built"));
            assertThat(built).containsText("rows added 0, removed 0, changed 1");
            var liveBefore = live.textContent();
            built.locator("[data-diff]").click();
            assertThat(built.locator("table")).containsText("Forged → —");
            Pictures.take(comparisons, "diff");
            built.locator("[data-promote]").click();
            assertThat(page.locator("#confirm")).containsText("I accept the diff with the digest");
            page.locator("#confirm [data-consent]").check();
            page.locator("#confirm [data-yes]").click();

            assertThat(live).not().hasText(liveBefore);
            visitor.mustHaveNothingToComplainAbout();
        }
    }

    @Test
    void a_rebuild_is_paused_resumed_and_cancelled_on_the_page() {
        var rebuilds = "/api/admin/projections/verdict-history/rebuilds";
        var generation = demo.administer("POST", rebuilds + "?rate=100").path("generation").asInt();
        await().atMost(Duration.ofMinutes(1)).until(
                () -> demo.administer("GET", rebuilds + "/" + generation).path("read").asLong() > 500);
        try (var visitor = new BrowserWindow(chromium, demo.pages())) {
            var page = visitor.open("/admin/projections");
            page.locator("input[type=password]").fill(demo.operator());
            page.keyboard().press("Enter");
            var history = page.locator("#projections > *").filter(with("verdict-history"));
            var build = history.locator("[data-generations] > *").first();
            assertThat(build.locator("[data-rate]")).containsText("limited to 100 events a second");
            assertThat(build.locator("[data-rate]")).containsText(" left");
            build.locator("[data-pause]").click();
            assertThat(build.locator("[data-state]")).hasText("Paused");
            assertThat(build.locator("[data-rate]")).not().containsText(" left");
            assertThat(build.locator("[data-pause]")).isHidden();
            Pictures.take(history, "paused");
            build.locator("[data-resume]").click();
            assertThat(build.locator("[data-state]")).hasText("Building");
            build.locator("[data-cancel]").click();
            page.locator("#confirm [data-yes]").click();

            assertThat(build.locator("[data-state]")).hasText("Cancelled");
            visitor.mustHaveNothingToComplainAbout();
        }
    }

    private int forgeHeadline(DemoStack.TwoTools tools) throws SQLException {
        try (var views = demo.views(); var statement = views.prepareStatement("""
                update comparison
                   set headline = 'Forged'
                 where generation = live('comparisons')
                   and left_tool = ?""")) {
            statement.setString(1, tools.left());
            return statement.executeUpdate();
        }
    }

    @Test
    void a_generation_that_vanishes_while_the_page_is_read_hides_nothing_else() {
        try (var visitor = new BrowserWindow(chromium, demo.pages())) {
            var page = visitor.open("/admin/projections");
            page.route("**/api/admin/projections/tool-cards/rebuilds/*", route -> route.fulfill(
                    new Route.FulfillOptions().setStatus(404).setContentType("application/json").setBody("{}")));
            page.locator("input[type=password]").fill(demo.operator());
            page.keyboard().press("Enter");
            var cards = page.locator("#projections > *").filter(with("tool-cards"));
            cards.locator("[data-start]").click();

            assertThat(cards.locator("[data-generations] > *").filter(with("Built"))).hasCount(1);
            assertThat(page.locator("#trouble")).isHidden();
        }
    }

    @Test
    void a_wrong_token_shows_nothing_and_is_said_to_be_wrong() {
        try (var visitor = new BrowserWindow(chromium, demo.pages())) {
            var page = visitor.open("/admin/projections");
            page.locator("input[type=password]").fill("guessed");
            page.keyboard().press("Enter");

            assertThat(page.locator("#sign-in")).containsText("This is not the operator’s token.");
            assertThat(page.locator("#projections > *")).hasCount(0);
        }
    }

    private static FilterOptions with(String text) {
        return new FilterOptions().setHasText(text);
    }
}
