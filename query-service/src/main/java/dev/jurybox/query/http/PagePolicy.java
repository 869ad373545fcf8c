package dev.jurybox.query.http;

import org.springframework.stereotype.Component;

/**
 * The content security policy of pages: they load and send only what is named here, and no other site may frame them.
 * Votes go to the command service, by a script or by a form.
 */
@Component
final class PagePolicy {

    private final String text;

    PagePolicy(CommandOrigins commands) {
        var origins = String.join(" ", commands.commandOrigins());
        text = """
                default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; \
                connect-src 'self' %1$s; form-action 'self' %1$s; base-uri 'none'; frame-ancestors 'none'"""
                .formatted(origins);
    }

    String text() {
        return text;
    }
}
