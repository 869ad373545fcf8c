package dev.jurybox.query.pages.docs;

import java.util.List;

/**
 * An event as a message of the topic, in one revision.
 *
 * @param example a payload, as JSON
 */
public record DocumentedMessage(String id, String title, String summary, List<DocumentedField> fields,
        String example) {}
