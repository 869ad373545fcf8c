package dev.jurybox.proving.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.jurybox.proving.DemoStack;
import dev.jurybox.proving.SharedDemo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page, in both colour schemes, on a telephone and on a desk. */
@EnabledIf("dev.jurybox.proving.browser.ChromiumBrowser#isInstalled")
@ExtendWith(SharedDemo.class)
class PagesInBrowserTest {

    private static final String COMPARISON = "/compare/hugging-face-inference-providers-hub-vs-mistral-3-1";

    private static ChromiumBrowser chromium;

    private final DemoStack demo;

    PagesInBrowserTest(DemoStack demo) {
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

    private enum Look {
        LIGHT_DESKTOP(ColorScheme.LIGHT, 1_280, 900),
        DARK_DESKTOP(ColorScheme.DARK, 1_280, 900),
        LIGHT_PHONE(ColorScheme.LIGHT, 360, 740),
        DARK_PHONE(ColorScheme.DARK, 360, 740);

        private final ColorScheme scheme;
        private final int width;
        private final int height;

        Look(ColorScheme scheme, int width, int height) {
            this.scheme = scheme;
            this.width = width;
            this.height = height;
        }

        NewContextOptions options() {
            return new NewContextOptions().setColorScheme(scheme).setViewportSize(width, height);
        }
    }

    private record Address(String name, String path) {}

    private static final List<Address> PAGES = List.of(
            new Address("home", "/"),
            new Address("comparisons", "/compare"),
            new Address("comparison", COMPARISON),
            new Address("tools", "/tools"),
            new Address("tool", "/tools/mistral-3-1"),
            new Address("leaderboard", "/leaderboard/verdict"),
            new Address("hot", "/leaderboard/hot"),
            new Address("verdicts", "/verdicts"),
            new Address("bookmarks", "/bookmarks"),
            new Address("votes", "/votes"),
            new Address("operator", "/admin/projections"),
            new Address("events", "/docs/events"),
            new Address("problems", "/problems"),
            new Address("problem", "/problems/voting-closed"),
            new Address("embedded", "/embed/hugging-face-inference-providers-hub-vs-mistral-3-1"));

    @ParameterizedTest
    @EnumSource
    void every_page_fits_its_window_is_accessible_and_loads_nothing_from_elsewhere(Look look) {
        try (var visitor = new BrowserWindow(chromium, demo.pages(), look.options())) {
            for (var address : Stream.concat(PAGES.stream(), Stream.of(explanation())).toList()) {
                var page = visitor.open(address.path());
                assertThat(page.locator("h1")).hasCount(1);
                visitor.mustNotScrollSideways();
                visitor.mustHaveNothingToComplainAbout();
                if (look == Look.LIGHT_DESKTOP || look == Look.DARK_PHONE) mustBeAccessible(new AxeBuilder(page), page);
                if (look == Look.LIGHT_DESKTOP || address.path().equals(COMPARISON)) picture(page, address, look);
            }
        }
    }

    private static void picture(Page page, Address address, Look look) {
        var name = look == Look.LIGHT_DESKTOP
                ? address.name()
                : address.name() + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Pictures.take(page, name);
    }

    /** The page of the latest change of a verdict. */
    private Address explanation() {
        return new Address("explanation", "/verdicts/" + demo.latestChange());
    }

    /**
     * Contrast, labels, landmarks and the like, by the rules of axe-core, which cost a second a page: two looks have
     * both schemes and both widths.
     */
    private static void mustBeAccessible(AxeBuilder axe, Page page) {
        var violations = axe.analyze().getViolations();
        assertThat(violations).as(page.url()).extracting(rule -> rule.getId() + ": " + rule.getNodes().stream()
                .map(node -> node.getHtml() + " " + node.getFailureSummary()).toList()).isEmpty();
    }

    @Test
    void the_documentation_of_the_api_runs_under_the_policy_of_its_page_and_is_accessible_around_swagger_ui() {
        try (var visitor = new BrowserWindow(chromium, demo.pages(), Look.LIGHT_DESKTOP.options())) {
            for (var path : List.of("/docs", "/docs/commands")) {
                var page = visitor.open(path);
                assertThat(page.locator(".opblock").first()).isVisible();
                mustBeAccessible(new AxeBuilder(page).exclude("#api"), page);
                visitor.mustHaveNothingToComplainAbout();
                picture(page, new Address("api", path), Look.LIGHT_DESKTOP);
            }
        }
    }

    @Test
    void hostile_names_and_texts_are_shown_as_written_and_break_no_page() {
        var name = "<script>alert(1)</script> `tick` ${x} \uD83D\uDE00 [b]";
        var text = "<img src=x onerror=alert(2)> \u05e9\u05dc\u05d5\u05dd " + "w".repeat(4_000 - 100);
        var tools = demo.compare(name, text);
        try (var visitor = new BrowserWindow(chromium, demo.pages(), Look.LIGHT_PHONE.options())) {
            for (var path : List.of(tools.path(), "/tools/" + tools.left(), "/tools?category=Observability")) {
                var page = visitor.open(path);
                assertThat(page.locator("main")).containsText(name);
                visitor.mustNotScrollSideways();
                visitor.mustHaveNothingToComplainAbout();
            }
        }
    }

    @Test
    void bookmarks_are_kept_and_shown_as_cards() {
        try (var visitor = new BrowserWindow(chromium, demo.pages())) {
            var page = visitor.open("/bookmarks");
            assertThat(page.locator("#bookmarks-empty")).containsText("Bookmark tools to save them for later.");
            page.navigate("/tools/mistral-3-1");
            page.locator("[data-bookmark=mistral-3-1]").click();
            assertThat(page.locator("[data-bookmark=mistral-3-1]")).hasText("Bookmarked");

            page.navigate("/bookmarks");

            assertThat(page.locator("#bookmarks h2")).hasText("Mistral 3.1");
            visitor.mustHaveNothingToComplainAbout();
        }
    }

    @Test
    void the_chosen_colour_scheme_is_remembered() {
        try (var visitor = new BrowserWindow(chromium, demo.pages(), Look.LIGHT_DESKTOP.options())) {
            var page = visitor.open("/");
            page.locator("#scheme").click();
            page.locator("#scheme").click();
            assertThat(page.locator("#scheme")).hasText("Colours: dark");

            page.navigate("/tools");

            assertThat(page.locator("html")).hasAttribute("data-scheme", "dark");
            assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme")).isEqualTo("dark");
        }
    }

    @Test
    void a_search_finds_tools_by_their_names() {
        try (var visitor = new BrowserWindow(chromium, demo.pages())) {
            var page = visitor.open("/");
            page.locator("input[name=q]").fill("mistral 3.1");
            page.keyboard().press("Enter");

            assertThat(page.locator(".card h2")).hasText("Mistral 3.1");
        }
    }
}
