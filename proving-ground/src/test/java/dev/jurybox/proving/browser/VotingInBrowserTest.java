package dev.jurybox.proving.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.jurybox.proving.DemoStack;
import dev.jurybox.proving.DemoStack.TwoTools;
import dev.jurybox.proving.SharedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** People vote on a comparison. */
@EnabledIf("dev.jurybox.proving.browser.ChromiumBrowser#isInstalled")
@ExtendWith(SharedDemo.class)
class VotingInBrowserTest {

    private static ChromiumBrowser chromium;

    private final DemoStack demo;
    private final TwoTools tools;
    private final BrowserWindow visitor;

    VotingInBrowserTest(DemoStack demo) {
        this.demo = demo;
        this.tools = demo.compare("Sparrow", "Small, quick, and gone before you look.");
        this.visitor = new BrowserWindow(chromium, demo.pages());
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
    void a_vote_is_seen_in_another_window_and_stays_after_a_reload() {
        var other = new BrowserWindow(chromium, demo.pages());
        var page = visitor.open(published());
        other.open(tools.path());
        assertThat(counts(other.page())).hasText("No community votes yet");
        assertThat(other.page().locator("[data-live=leader]")).containsText("have the same score");

        button(page, "Ship it").click();

        assertThat(said(page)).hasText("Your vote is recorded.");
        assertThat(counts(page)).hasText("100 % · 1 ship / 0 skip");
        assertThat(counts(other.page())).hasText("100 % · 1 ship / 0 skip");
        assertThat(other.page().locator("[data-live=leader]")).containsText("is ahead");
        other.mustNotHaveMoved();
        page.reload();
        assertThat(button(page, "Ship it")).hasAttribute("aria-pressed", "true");
        assertThat(button(page, "Skip it")).hasAttribute("aria-pressed", "false");
        visitor.mustHaveNothingToComplainAbout();
        other.mustHaveNothingToComplainAbout();
    }

    @Test
    void a_vote_can_be_changed_and_taken_back() {
        var page = visitor.open(published());
        button(page, "Ship it").click();
        assertThat(counts(page)).hasText("100 % · 1 ship / 0 skip");

        button(page, "Skip it").click();
        assertThat(counts(page)).hasText("0 % · 0 ship / 1 skip");

        button(page, "Take back").click();
        assertThat(counts(page)).hasText("No community votes yet");
        assertThat(said(page)).hasText("Your vote is taken back.");
        assertThat(button(page, "Skip it")).hasAttribute("aria-pressed", "false");
        page.reload();
        assertThat(button(page, "Skip it")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void a_stream_that_was_interrupted_misses_nothing() {
        var other = new BrowserWindow(chromium, demo.pages());
        other.open(published());
        other.context().setOffline(true);
        var page = visitor.open(tools.path());
        button(page, "Ship it").click();
        assertThat(said(page)).hasText("Your vote is recorded.");

        other.context().setOffline(false);

        assertThat(counts(other.page())).hasText("100 % · 1 ship / 0 skip");
    }

    @Test
    void a_vote_works_from_the_keyboard_alone() {
        var page = visitor.open(published());
        focusByTab(page, "vote-" + tools.left());

        page.keyboard().press("Enter");

        assertThat(said(page)).hasText("Your vote is recorded.");
    }

    @Test
    void without_a_script_a_form_votes_and_leads_back_to_the_page() {
        published();
        var plain = new BrowserWindow(chromium, demo.pages(), new NewContextOptions().setJavaScriptEnabled(false));
        var page = plain.open(tools.path());

        button(page, "Ship it").click();
        assertThat(page.url()).startsWith(demo.pages() + tools.path() + "?after=");
        assertThat(counts(page)).hasText("100 % · 1 ship / 0 skip");
        button(page, "Skip it").click();
        assertThat(counts(page)).hasText("0 % · 0 ship / 1 skip");
        plain.open("/votes");
        assertThat(page.locator("main")).containsText("Sparrow");
        assertThat(page.locator("main .chip")).hasText("Skip");
    }

    @Test
    void a_tool_whose_voting_is_closed_says_why_before_and_after() {
        var open = visitor.open(published());
        demo.edit("PUT", "/api/tools/" + tools.left() + "/voting",
                "{\"state\": \"CLOSED\", \"reason\": \"Somebody sold votes.\"}");

        button(open, "Ship it").click();
        assertThat(said(open)).containsText("Your vote was not counted.");

        open.reload();
        assertThat(open.locator(".card").first()).containsText("Voting is closed: Somebody sold votes.");
    }

    @Test
    void voting_too_often_is_said_beside_the_button() {
        var page = visitor.open(published());
        for (var vote = 0; vote < 12; vote++) {
            button(page, vote % 2 == 0 ? "Ship it" : "Skip it").click();
            assertThat(form(page)).hasAttribute("aria-busy", "false");
        }

        assertThat(said(page)).containsText("That was more votes than are allowed.");
    }

    @Test
    void a_command_service_that_is_away_is_said_beside_the_button_and_the_choice_goes_back() {
        var page = visitor.open(published());
        page.route(demo.commands() + "/**", route -> route.abort());

        button(page, "Ship it").click();

        assertThat(said(page)).containsText("The voting service cannot be reached");
        assertThat(button(page, "Ship it")).hasAttribute("aria-pressed", "false");
    }

    /** Waits until the page of the comparison exists. */
    private String published() {
        var answer = visitor.page().request().get(demo.pages() + tools.path());
        while (answer.status() == 404) {
            answer = visitor.page().request().get(demo.pages() + tools.path());
        }
        assertThat(answer.status()).isEqualTo(200);
        return tools.path();
    }

    private void focusByTab(Page page, String form) {
        page.keyboard().press("Tab");
        while (!Boolean.TRUE.equals(page.evaluate("form => document.activeElement.form?.id === form", form))) {
            page.keyboard().press("Tab");
        }
    }

    private Locator form(Page page) {
        return page.locator("#vote-" + tools.left());
    }

    private Locator button(Page page, String name) {
        return form(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private Locator said(Page page) {
        return form(page).locator(".said");
    }

    private Locator counts(Page page) {
        return page.locator("[data-live='counts-" + tools.left() + "']");
    }
}
