package dev.jurybox.query.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** Builds addresses with query parameters. */
public final class PageLinks {

    private PageLinks() {}

    /** Leaves out parameters whose value is null. */
    public static String of(String path, @Nullable String... namesAndValues) {
        var link = new StringBuilder(path);
        var separator = '?';
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value == null) continue;
            link.append(separator).append(namesAndValues[i]).append('=').append(URLEncoder.encode(value, UTF_8));
            separator = '&';
        }
        return link.toString();
    }
}
