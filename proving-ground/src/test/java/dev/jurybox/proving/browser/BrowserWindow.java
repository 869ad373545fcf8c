package dev.jurybox.proving.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;

/** A window that notes what a page may not do: log an error, open a dialog, or send a request to another host. */
final class BrowserWindow implements AutoCloseable {

    /** Long, because other modules are tested at the same time on the same processors. */
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String NOTE_SHIFTS = """
            window.shifts = [];
            new PerformanceObserver(entries => entries.getEntries().forEach(entry => window.shifts.push(
              entry.value + " " + entry.sources.map(source => source.node?.parentNode?.outerHTML).join(" "))))
              .observe({ type: "layout-shift", buffered: true });
            """;

    /** An observer is told of a frame after it is drawn. */
    private static final String SHIFTS = """
            () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
              () => setTimeout(() => done(window.shifts)))))""";

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    BrowserWindow(ChromiumBrowser chromium, String origin) {
        this(chromium, origin, new Browser.NewContextOptions());
    }

    BrowserWindow(ChromiumBrowser chromium, String origin, Browser.NewContextOptions options) {
        context = chromium.profile(options.setBaseURL(origin));
        page = context.newPage();
        page.addInitScript(NOTE_SHIFTS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add("console: " + message.text());
        });
        page.onPageError(error -> complaints.add("error: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        var host = origin.substring(0, origin.lastIndexOf(':'));
        page.onRequest(request -> {
            if (!request.url().startsWith(host + ":")) complaints.add("request: " + request.url());
        });
    }

    Page open(String path) {
        page.navigate(path);
        return page;
    }

    Page page() {
        return page;
    }

    /** The profile of the window, which can go offline. */
    BrowserContext context() {
        return context;
    }

    void mustHaveNothingToComplainAbout() {
        assertThat(complaints).as(page.url()).isEmpty();
    }

    /** Nothing on the page may have moved by itself since it was opened. */
    void mustNotHaveMoved() {
        assertThat((List<?>) page.evaluate(SHIFTS)).as("layout shifts on " + page.url()).isEmpty();
    }

    /** Nothing on the page may be wider than the window. */
    void mustNotScrollSideways() {
        var wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue()).as("pixels to scroll sideways on " + page.url()).isZero();
    }

    @Override
    public void close() {
        context.close();
    }
}
