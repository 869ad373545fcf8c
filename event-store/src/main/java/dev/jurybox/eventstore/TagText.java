package dev.jurybox.eventstore;

import java.util.Collection;
import java.util.List;
import org.axonframework.messaging.eventstreaming.Tag;

/** A tag as one text, key first. Two different tags always have different texts. */
final class TagText {

    private TagText() {}

    static String of(Tag tag) {
        return escaped(tag.key()) + ":" + tag.value();
    }

    /** The tags as sorted texts, so that equal sets of tags give equal lists. */
    static List<String> of(Collection<Tag> tags) {
        return tags.stream().map(TagText::of).sorted().toList();
    }

    private static String escaped(String key) {
        return key.replace("\\", "\\\\").replace(":", "\\:");
    }
}
