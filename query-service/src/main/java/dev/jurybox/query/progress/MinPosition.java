package dev.jurybox.query.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives read-your-writes: a client sends {@code X-Min-Position: <partition>-<position>} from the response to its write,
 * and the request waits until every projection that the endpoint reads has applied that position.
 */
@Component
public class MinPosition implements HandlerInterceptor {

    public static final String HEADER = "X-Min-Position";
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})-(\\d{1,18})");
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final ClassValue<Set<String>> PROJECTIONS = new ClassValue<>() {

        @Override
        protected Set<String> computeValue(Class<?> endpoint) {
            var reads = endpoint.getAnnotation(ReadsProjections.class);
            return reads == null ? Set.of() : Set.of(reads.value());
        }
    };

    private final ProgressMonitor progressMonitor;

    MinPosition(ProgressMonitor progressMonitor) {
        this.progressMonitor = progressMonitor;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wanted = parse(request.getHeader(HEADER));
        if (wanted != null && handler instanceof HandlerMethod endpoint)
            progressMonitor.mustReach(projectionsOf(endpoint.getBeanType()), wanted);
        return true;
    }

    /** Returns the projections that an endpoint reads; none if it reads none, and then it waits for none. */
    public static Set<String> projectionsOf(Class<?> endpoint) {
        return PROJECTIONS.get(endpoint);
    }

    /** Returns null if there is no header. */
    public static @Nullable PartitionPosition parse(@Nullable String header) {
        if (header == null) return null;
        var place = FORM.matcher(header);
        if (!place.matches()) throw new InvalidMinPositionException();
        return new PartitionPosition(Integer.parseInt(place.group(1)), Long.parseLong(place.group(2)));
    }
}
