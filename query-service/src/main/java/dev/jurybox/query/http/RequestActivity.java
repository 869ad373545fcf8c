package dev.jurybox.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Knows whether readers of pages and of the API wait for this instance, so that work in the background can give way.
 * Files and unknown addresses do not count, nor do operators, who look after that work.
 */
@Component
public class RequestActivity implements HandlerInterceptor {

    /** The service is busy from this many requests within a second on. */
    static final int REQUESTS_BUSY = 20;

    private static final long SECOND_NANOS = 1_000_000_000;
    private static final String OPERATORS = "/api/admin/";

    private final LongSupplier nanos;
    private final AtomicLongArray latest = new AtomicLongArray(REQUESTS_BUSY);
    private final AtomicInteger requests = new AtomicInteger();

    @Autowired
    RequestActivity() {
        this(System::nanoTime);
    }

    /** @param nanos the time; differences of its numbers are nanoseconds */
    RequestActivity(LongSupplier nanos) {
        this.nanos = nanos;
        var longAgo = nanos.getAsLong() - SECOND_NANOS;
        for (int i = 0; i < REQUESTS_BUSY; i++)
            latest.set(i, longAgo);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && !request.getRequestURI().startsWith(OPERATORS))
            latest.set(next(), nanos.getAsLong());
        return true;
    }

    private int next() {
        return Math.floorMod(requests.getAndIncrement(), REQUESTS_BUSY);
    }

    /** The time that the next request would replace is that of the twentieth request before it. */
    public boolean isBusy() {
        return nanos.getAsLong() - latest.get(Math.floorMod(requests.get(), REQUESTS_BUSY)) < SECOND_NANOS;
    }
}
