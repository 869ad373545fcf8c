package dev.jurybox.query.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives read-your-writes: a client sends {@code X-Min-Position: <partition>-<position>} from the response to its write,
 * and the request waits until every projection has applied that position.
 */
@Component
public class MinPosition implements HandlerInterceptor {

    public static final String HEADER = "X-Min-Position";
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})-(\\d{1,18})");
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ProgressMonitor progressMonitor;

    MinPosition(ProgressMonitor progressMonitor) {
        this.progressMonitor = progressMonitor;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wanted = parse(request.getHeader(HEADER));
        if (wanted != null) progressMonitor.mustReach(wanted);
        return true;
    }

    /** Returns null if there is no header. */
    public static @Nullable PartitionPosition parse(@Nullable String header) {
        if (header == null) return null;
        var place = FORM.matcher(header);
        if (!place.matches()) throw new InvalidMinPositionException();
        return new PartitionPosition(Integer.parseInt(place.group(1)), Long.parseLong(place.group(2)));
    }
}
