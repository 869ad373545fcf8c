package dev.jurybox.http.limits;

import dev.jurybox.http.security.ProblemResponseWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.ToLongFunction;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses requests over a rate limit before their body is read. Repeated dispatches of a request count once. */
public record RateLimitInterceptor(ToLongFunction<HttpServletRequest> secondsToWait, ProblemResponseWriter problems)
        implements
            HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) return true;
        var seconds = secondsToWait.applyAsLong(request);
        if (seconds == 0) return true;
        problems.tooMany(response, seconds);
        return false;
    }
}
