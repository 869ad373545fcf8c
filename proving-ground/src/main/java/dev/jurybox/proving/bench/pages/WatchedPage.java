package dev.jurybox.proving.bench.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.jurybox.proving.browser.ChromiumBrowser;

/** A page in a browser that notes when its count of votes moves, and whether anything else on it moves as well. */
final class WatchedPage implements AutoCloseable {

    private static final String WATCH = """
            tool => {
              window.moves = [];
              window.shifted = 0;
              const count = document.querySelector(`[data-live="counts-${tool}"]`);
              new MutationObserver(() => window.moves.push(Date.now())).observe(count, { childList: true });
              new PerformanceObserver(shifts => shifts.getEntries().forEach(shift => { window.shifted += shift.value; }))
                .observe({ type: "layout-shift", buffered: true });
            }""";
    private static final String NEXT_MOVE = """
            seen => new Promise(done => {
              const look = () => window.moves.length > seen ? done(window.moves[seen]) : setTimeout(look, 2);
              look();
            })""";

    private final ChromiumBrowser chromium = new ChromiumBrowser();
    private final Page page;
    private int seen;

    WatchedPage(String address, String tool) {
        page = chromium.profile(new Browser.NewContextOptions()).newPage();
        page.navigate(address);
        page.evaluate(WATCH, tool);
    }

    /** Waits for the next change of the count, and returns its time in milliseconds since 1970. */
    long nextMove() {
        return ((Number) page.evaluate(NEXT_MOVE, seen++)).longValue();
    }

    /** The cumulative layout shift since the page was opened. */
    double layoutShift() {
        return ((Number) page.evaluate("window.shifted")).doubleValue();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
