package dev.jurybox.query.http;

import static org.springframework.core.Ordered.HIGHEST_PRECEDENCE;

import dev.jurybox.http.InvalidInput;
import dev.jurybox.http.PlainText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses every request parameter that contains characters no stored text may contain, before the database is queried.
 */
@Component
@Order(HIGHEST_PRECEDENCE)
class PlainTextParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (!Arrays.stream(values).allMatch(PlainText.Validator::isOneLine)) throw illegal(name);
        });
        return true;
    }

    private static ErrorResponseException illegal(String name) {
        return new ErrorResponseException(
                HttpStatus.UNPROCESSABLE_CONTENT, InvalidInput.illegalCharacters(name), null);
    }
}
