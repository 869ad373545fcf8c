package dev.jurybox.proving.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.jurybox.proving.Shell;
import java.nio.file.Path;

/** Pictures of pages. Those for the README and docs/pages are written on request; otherwise they stay in target. */
final class Pictures {

    private static final Path DIRECTORY = Boolean.getBoolean("pictures.write")
            ? Shell.REPOSITORY.resolve("docs/pages")
            : Path.of("target/pages");

    private Pictures() {}

    /** A picture of what the window shows. */
    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
    }

    /** A picture of one element, however tall it is. */
    static void take(Locator element, String name) {
        element.screenshot(new Locator.ScreenshotOptions().setPath(file(name)));
    }

    private static Path file(String name) {
        return DIRECTORY.resolve(name + ".png");
    }
}
