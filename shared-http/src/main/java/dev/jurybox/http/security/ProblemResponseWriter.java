package dev.jurybox.http.security;

import static java.util.stream.Collectors.joining;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.jurybox.http.HtmlProblems;
import dev.jurybox.http.Problem;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.StandardProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals as problem details. */
@Component
public class ProblemResponseWriter {

    private static final String API = "/api/";

    private final JsonMapper json;
    private final ObjectProvider<HtmlProblems> pages;

    ProblemResponseWriter(JsonMapper json, ObjectProvider<HtmlProblems> pages) {
        this.json = json;
        this.pages = pages;
    }

    void unauthenticated(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, Problem.of(ProblemType.UNAUTHENTICATED,
                "This needs a token that was issued here, or by whom this service trusts."));
    }

    void forbidden(HttpServletResponse response) throws IOException {
        write(response, Problem.of(ProblemType.FORBIDDEN, "This token may not do that."));
    }

    /** Responds to a wrong method with 405, and to an unknown path with 404. */
    void nothingThere(HttpServletResponse response, List<HttpMethod> methods) throws IOException {
        if (methods.isEmpty()) {
            write(response, StandardProblem.of(NOT_FOUND.value()));
        } else {
            response.setHeader(HttpHeaders.ALLOW, methods.stream().map(HttpMethod::name).collect(joining(", ")));
            write(response, StandardProblem.of(METHOD_NOT_ALLOWED.value()));
        }
    }

    void crossSite(HttpServletResponse response) throws IOException {
        write(response, Problem.of(ProblemType.CROSS_SITE,
                "A page of another site may not send this request with a voter's cookie."));
    }

    void signInUnavailable(HttpServletResponse response) throws IOException {
        retryAfter(1, response);
        write(response, Problem.of(ProblemType.SIGN_IN_UNAVAILABLE,
                "The issuer of this token cannot be reached right now; please send it again."));
    }

    public void mustSignInToVote(HttpServletResponse response) throws IOException {
        write(response, Problem.of(ProblemType.SIGN_IN_TO_VOTE,
                "Only signed-in people can vote here. Send a token of the sign-in provider."));
    }

    public void tooMany(HttpServletResponse response, long seconds) throws IOException {
        retryAfter(seconds, response);
        write(response, Problem.of(ProblemType.TOO_MANY_REQUESTS,
                "That was more than is allowed. Nothing was done; Retry-After says when to send it again."));
    }

    private static void retryAfter(long seconds, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        var request = request();
        if (request != null) problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        var html = pages.getIfAvailable();
        if (html != null && request != null && isForBrowser(request)) {
            html.write(response, problem);
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem);
        }
    }

    /** Whether the client names HTML as acceptable, and the address is not one of the API. */
    private static boolean isForBrowser(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || request.getRequestURI().startsWith(API)) return false;
        try {
            return MediaType.parseMediaTypes(accept).stream().anyMatch(
                    type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML) && type.getQualityValue() > 0);
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    /** Null outside a request; a problem then has no instance. */
    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? asked.getRequest()
                : null;
    }
}
