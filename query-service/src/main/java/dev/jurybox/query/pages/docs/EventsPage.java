package dev.jurybox.query.pages.docs;

import dev.jurybox.query.pages.PageHead;
import dev.jurybox.query.pages.PageModel;
import java.util.List;

/**
 * The topic and its messages.
 *
 * @param topic its name
 * @param channel what the channel is, in a sentence
 * @param notes what a consumer has to know, paragraph by paragraph
 * @param types the named types of fields
 */
public record EventsPage(String topic, String channel, List<String> notes, List<DocumentedField> headers,
        List<DocumentedMessage> messages, List<DocumentedField> types, PageHead head)
        implements
            PageModel {

    @Override
    public String template() {
        return "docs-events";
    }
}
