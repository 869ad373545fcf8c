package dev.jurybox.query.pages;

import static java.util.Objects.requireNonNullElse;

import dev.jurybox.http.InvalidField;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.progress.InvalidMinPositionException;
import dev.jurybox.query.progress.MinPosition;
import dev.jurybox.query.progress.NotYetVisibleException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.RestClientException;

/** Answers failures of pages with pages. Other failures are answered as those of the API. */
@ControllerAdvice(basePackageClasses = PageFailures.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class PageFailures {

    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);

    private final PageRenderer renderer;
    private final PageTexts texts;

    protected PageFailures(PageRenderer renderer, PageTexts texts) {
        this.renderer = renderer;
        this.texts = texts;
    }

    @ExceptionHandler
    RenderedResponse<Object> problem(ProblemException problem) {
        return page(problem.status(), problem.title(), problem.detail());
    }

    /** Names the field of what the framework refuses, such as an unknown parameter. */
    private RenderedResponse<Object> refused(ErrorResponse refusal) {
        var problem = refusal.getBody();
        var field = problem.getProperties() instanceof Map<String, Object> properties
                && properties.get("errors") instanceof List<?> errors && !errors.isEmpty()
                && errors.getFirst() instanceof InvalidField error ? " (" + error.field() + ")" : "";
        return page(HttpStatus.valueOf(problem.getStatus()), requireNonNullElse(problem.getTitle(), ""),
                requireNonNullElse(problem.getDetail(), "") + field);
    }

    @ExceptionHandler(InvalidMinPositionException.class)
    RenderedResponse<Object> invalid() {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, texts.of("failure.invalid"), MinPosition.HEADER + ", after");
    }

    /** What the framework does not refuse is a bug in the service: a 500, and the log holds the exception. */
    @ExceptionHandler
    RenderedResponse<Object> failed(Exception failure) {
        if (failure instanceof ErrorResponse refusal) return refused(refusal);
        LOG.error("A page could not be rendered", failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, texts.of("failure.bug"), texts.of("failure.again"));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, NotYetVisibleException.class,
        RestClientException.class})
    RenderedResponse<Object> unavailable() {
        return page(HttpStatus.SERVICE_UNAVAILABLE, texts.of("failure.unavailable"), texts.of("failure.again"));
    }

    protected RenderedResponse<Object> page(HttpStatus status, String title, String detail) {
        return renderer.failure(status, new FailurePage(status.value(), title, detail));
    }
}
