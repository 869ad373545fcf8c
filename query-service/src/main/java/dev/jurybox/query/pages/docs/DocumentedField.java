package dev.jurybox.query.pages.docs;

/**
 * A header or a field of a message.
 *
 * @param type its type in words, such as a choice of values
 * @param description empty if the document has none
 */
public record DocumentedField(String name, String type, boolean required, String description) {}
