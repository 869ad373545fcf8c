package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import dev.jurybox.http.HtmlProblems;
import dev.jurybox.http.InvalidField;
import dev.jurybox.http.security.PagesProperties;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Shows a problem to a browser as a small page, with a link to the pages of the query service. */
@Component
public class BrowserProblems implements HtmlProblems {

    private static final String STYLE = """
            :root { color-scheme: light dark }
            body { font: 16px/1.55 system-ui, sans-serif; max-width: 34em; margin: 15vh auto; padding: 0 20px }
            h1 { font-size: 28px; line-height: 1.2; margin: 0 0 12px }
            p { margin: 0 0 12px } .status { opacity: 0.7 }""";
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s · Jurybox</title><style>%s</style></head>
            <body><main><p class="status">%d</p><h1>%s</h1><p>%s</p>
            <p><a href="%s/">To the comparisons</a></p></main></body></html>
            """;
    /** Allows only the style above, by its hash. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            .formatted(sha256(STYLE));

    private final PagesProperties pages;

    BrowserProblems(PagesProperties pages) {
        this.pages = pages;
    }

    @Override
    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(new MediaType(MediaType.TEXT_HTML, UTF_8).toString());
        var title = htmlEscape(requireNonNullElse(problem.getTitle(), ""));
        var detail = htmlEscape(requireNonNullElse(problem.getDetail(), "") + fields(problem));
        response.getOutputStream().write(PAGE.formatted(title, STYLE, problem.getStatus(), title, detail,
                htmlEscape(pages.origins().getFirst())).getBytes(UTF_8));
    }

    /** Names the fields of what was refused. */
    private static String fields(ProblemDetail problem) {
        if (!(problem.getProperties() instanceof Map<String, Object> properties)
                || !(properties.get("errors") instanceof List<?> errors)) {
            return "";
        }
        return errors.stream().map(InvalidField.class::cast)
                .map(error -> " %s %s.".formatted(error.field(), error.message())).collect(joining());
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
