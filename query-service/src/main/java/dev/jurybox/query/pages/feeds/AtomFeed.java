package dev.jurybox.query.pages.feeds;

import java.time.Instant;
import java.util.List;

/**
 * A feed of pages, newest first.
 *
 * @param path that of the feed
 * @param page the path of the page that shows the same
 */
record AtomFeed(String path, String page, String title, String subtitle, List<AtomEntry> entries) {

    /** @param path that of the page that the entry is about */
    record AtomEntry(String path, String title, String summary, Instant published) {}

    /** A feed without entries was never updated. */
    Instant updated() {
        return entries.stream().map(AtomEntry::published).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
