package dev.jurybox.query.readcache;

import static java.util.stream.Collectors.toMap;

import dev.jurybox.query.progress.SubjectChanges;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.store.ParkedSubjectTable;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells pages whether a subject that they show is parked in a live generation, so that the page may be outdated. */
@Component
public class DegradedSubjects {

    private final SubjectCache<Boolean> parked;

    DegradedSubjects(ParkedSubjectTable parkedSubjects, ProjectionRegistry projections, SubjectChanges subjectChanges) {
        this.parked = SubjectCache.ofAll(subjectChanges,
                subjects -> parkedSubjects.parkedInLive(subjects, projections.names()).stream()
                        .collect(toMap(subject -> subject, _ -> true)));
    }

    public boolean isAnyDegraded(String... subjects) {
        return !parked.of(Set.of(subjects)).isEmpty();
    }
}
