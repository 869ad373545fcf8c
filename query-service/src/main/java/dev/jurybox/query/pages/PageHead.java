package dev.jurybox.query.pages;

import org.jspecify.annotations.Nullable;

/**
 * What every page has beside its content.
 *
 * @param section the entry of the navigation that is marked; empty for none
 * @param path the canonical path of the page
 * @param card the path of the image that represents the page elsewhere; null for none
 * @param data what the page says to machines; null for nothing
 */
public record PageHead(String title, String description, String section, String path, @Nullable String card,
        @Nullable StructuredData data) {

    public PageHead(String title, String description, String section, String path) {
        this(title, description, section, path, null, null);
    }

    PageHead with(String card, StructuredData data) {
        return new PageHead(title, description, section, path, card, data);
    }
}
