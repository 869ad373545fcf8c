package dev.jurybox.http;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Abbreviations for what would not fit into the rows of test tables. */
public final class Shorthand {

    private static final Pattern LONG = Pattern.compile("LONG-(\\d+)");

    private Shorthand() {}

    /** Expands {@code LONG-n} to a word of n letters, and ¶ to the line end of a request. */
    public static String expand(String text) {
        return LONG.matcher(text)
                .replaceAll(found -> "a".repeat(Integer.parseInt(found.group(1))))
                .replace("¶", "\r\n");
    }

    /**
     * Damages a document: {@code @} is the document, {@code @-} is all but its end, and {@code @fields} is what stands
     * between its braces. A leading {@code +} begins a field that is put into the document before the others.
     */
    public static String spoil(String document, String how) {
        var opened = document.substring(0, document.length() - 1);
        var whole = how.startsWith("+") ? "{" + how.substring(1) + ",@fields}" : how;
        return expand(whole
                .replace("@fields", opened.substring(1))
                .replace("@-", opened)
                .replace("@", document));
    }

    /** The document with another value of one field. The value need not even be JSON. */
    public static String with(String document, String field, String value) {
        return JsonMapper.shared().readTree(document).properties().stream()
                .map(each -> "\"%s\":%s".formatted(each.getKey(),
                        each.getKey().equals(field) ? expand(value) : each.getValue().toString()))
                .collect(joining(",", "{", "}"));
    }
}
