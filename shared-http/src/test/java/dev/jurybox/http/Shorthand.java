package dev.jurybox.http;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** How tables write what would not fit into their rows. */
public final class Shorthand {

    private static final Pattern LONG = Pattern.compile("LONG-(\\d+)");

    private Shorthand() {}

    /** LONG-n is a word of n letters, ¶ the end of a line of a request. */
    public static String expand(String text) {
        return LONG.matcher(text)
                .replaceAll(found -> "a".repeat(Integer.parseInt(found.group(1))))
                .replace("¶", "\r\n");
    }

    /** @ is the document, @- all but its end, @fields what stands between its braces; + begins a field that is put into it before the others. */
    public static String spoil(String document, String how) {
        var opened = document.substring(0, document.length() - 1);
        var whole = how.startsWith("+") ? "{" + how.substring(1) + ",@fields}" : how;
        return expand(whole
                .replace("@fields", opened.substring(1))
                .replace("@-", opened)
                .replace("@", document));
    }

    /** A document with another value in one place, which need not even be JSON. */
    public static String with(String document, String field, String value) {
        return JsonMapper.shared().readTree(document).properties().stream()
                .map(each -> "\"%s\":%s".formatted(each.getKey(),
                        each.getKey().equals(field) ? expand(value) : each.getValue().toString()))
                .collect(joining(",", "{", "}"));
    }
}
