package dev.jurybox.query.projection.apply;

import static java.util.stream.Collectors.toSet;

import dev.jurybox.query.background.PeriodicTask;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.store.ParkedSubject;
import dev.jurybox.query.projection.store.ParkedSubjectTable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Retries the subjects that are parked at an event that was disregarded since. */
@Component
public class DisregardedEventRetry implements PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(DisregardedEventRetry.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record RefusedRetry(String projection, int generation, String subject, long position) {

        static RefusedRetry of(ParkedSubject parked) {
            return new RefusedRetry(parked.projection(), parked.generation(), parked.subject(), parked.position());
        }
    }

    private final ProjectionRegistry projections;
    private final ParkedSubjectTable parkedSubjects;
    private final ParkedSubjectRetry parkedSubjectRetry;
    /** They are not retried again and again: an operator may retry them, or rebuild the projection. */
    private final Set<RefusedRetry> refused = ConcurrentHashMap.newKeySet();

    DisregardedEventRetry(ProjectionRegistry projections, ParkedSubjectTable parkedSubjects,
            ParkedSubjectRetry parkedSubjectRetry) {
        this.projections = projections;
        this.parkedSubjects = parkedSubjects;
        this.parkedSubjectRetry = parkedSubjectRetry;
    }

    @Override
    public String purpose() {
        return "retry subjects whose unreadable event was disregarded";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void runOnce() {
        var parked = parkedSubjects.atDisregardedEvents();
        refused.retainAll(parked.stream().map(RefusedRetry::of).collect(toSet()));
        unrefused(parked.stream()).forEach(this::retryAlone);
    }

    /** Retries those of one generation. Fails as soon as one retry does. */
    public void retry(String projection, int generation) {
        unrefused(parkedSubjects.atDisregardedEvents().stream()
                .filter(parked -> parked.projection().equals(projection) && parked.generation() == generation))
                .forEach(this::retry);
    }

    private Stream<ParkedSubject> unrefused(Stream<ParkedSubject> parked) {
        return parked.filter(each -> !refused.contains(RefusedRetry.of(each)));
    }

    /** A subject whose retry fails does not keep those after it from theirs. It is retried the next time. */
    private void retryAlone(ParkedSubject parked) {
        try {
            retry(parked);
        } catch (RuntimeException failure) {
            LOG.warn("The retry of {} in generation {} of {} failed", parked.subject(), parked.generation(),
                    parked.projection(), failure);
        }
    }

    private void retry(ParkedSubject parked) {
        var projection = projections.find(parked.projection());
        if (projection.isEmpty()) return;
        parkedSubjectRetry.retry(projection.get(), parked).ifPresent(reason -> {
            refused.add(RefusedRetry.of(parked));
            LOG.warn("{} in generation {} of {} is still parked, although its event at position {} is disregarded: {}",
                    parked.subject(), parked.generation(), parked.projection(), parked.position(), reason);
        });
    }
}
