package dev.jurybox.proving.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Chromium of the operating system, without a window. The headless shell is preferred: it needs a fraction of the
 * processor time. All calls must come from the thread that made it.
 */
public final class ChromiumBrowser implements AutoCloseable {

    private static final List<Path> EXECUTABLES = List.of(
            Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;

    public ChromiumBrowser() {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(executable().orElseThrow())
                // The sandbox needs a user that is not root, and the pages are our own.
                .setArgs(List.of("--no-sandbox")));
    }

    public static boolean isInstalled() {
        return executable().isPresent();
    }

    private static Optional<Path> executable() {
        return EXECUTABLES.stream().filter(Files::isExecutable).findFirst();
    }

    /** Opens a profile with cookies and storage of its own, as another person's browser has. */
    public BrowserContext profile(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
