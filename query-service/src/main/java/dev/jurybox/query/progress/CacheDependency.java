package dev.jurybox.query.progress;

import java.util.Set;

/** What a cached value depends on: an update that changes it makes the value outdated. */
public sealed interface CacheDependency {

    /** A subject as one projection has it. */
    record ProjectedSubject(String projection, String subject) implements CacheDependency {}

    /** Some subjects as any projection has them. */
    record Subjects(Set<String> subjects) implements CacheDependency {}

    /** Every subject as some projections have it, as for a list that shows nothing of others. */
    record Projections(Set<String> projections) implements CacheDependency {}

    /** Every subject, as for a list that a new subject may enter. */
    record Everything() implements CacheDependency {}

    static CacheDependency on(String... subjects) {
        return new Subjects(Set.of(subjects));
    }

    static CacheDependency onProjections(String... projections) {
        return new Projections(Set.of(projections));
    }

    static CacheDependency onEverything() {
        return new Everything();
    }
}
