package dev.jurybox.query.pages;

/**
 * What every page has beside its content.
 *
 * @param section the entry of the navigation that is marked; empty for none
 * @param path the canonical path of the page
 */
public record PageHead(String title, String description, String section, String path) {}
