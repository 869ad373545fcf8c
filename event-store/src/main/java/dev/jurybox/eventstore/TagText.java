package dev.jurybox.eventstore;

import org.axonframework.messaging.eventstreaming.Tag;

/** A tag as one text, key first. Two different tags never read the same. */
final class TagText {

    private TagText() {}

    static String of(Tag tag) {
        return tag.key().replace("\\", "\\\\").replace(":", "\\:") + ":" + tag.value();
    }
}
