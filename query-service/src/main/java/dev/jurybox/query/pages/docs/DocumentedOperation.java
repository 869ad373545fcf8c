package dev.jurybox.query.pages.docs;

import java.util.List;

/**
 * An operation of the API as its document describes it.
 *
 * @param link where the documentation shows it
 * @param problems the slugs of the problems it can answer, without those that any request can be answered with
 */
public record DocumentedOperation(String method, String path, String summary, String link, List<String> problems) {}
