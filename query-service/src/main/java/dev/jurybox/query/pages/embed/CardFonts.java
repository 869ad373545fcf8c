package dev.jurybox.query.pages.embed;

import java.awt.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fonts of the machine. Java finds them by fontconfig, and on a machine without any it can draw no text, not even
 * with a font of its own: then there are no cards.
 */
final class CardFonts {

    private static final Logger LOG = LoggerFactory.getLogger(CardFonts.class);

    /** Looked up for the first card, since it takes a second. */
    static final boolean AVAILABLE = canDraw();

    private CardFonts() {}

    static Font bold(float size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont(size);
    }

    static Font plain(float size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
    }

    /** Without fontconfig the exception depends on what is missing, and most are errors. */
    private static boolean canDraw() {
        try {
            return bold(1).canDisplay('A');
        } catch (RuntimeException | LinkageError | InternalError e) {
            LOG.warn("There are no cards of links, because this machine has no fonts: install fontconfig and a font",
                    e);
            return false;
        }
    }
}
