/** What feed readers and crawlers read: Atom feeds, the sitemap and robots.txt. */
@NullMarked
package dev.jurybox.query.pages.feeds;

import org.jspecify.annotations.NullMarked;
