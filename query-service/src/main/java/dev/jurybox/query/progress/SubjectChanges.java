package dev.jurybox.query.progress;

/** The subjects that have changed, update by update. */
public interface SubjectChanges {

    /** Prepares for an update before it is published. What it cannot prepare then, it reads on request. */
    interface Follower {

        void prepare(ProgressUpdate next);
    }

    /** The last published update. */
    ProgressUpdate now();

    /** Whether an update after {@code tick} changes what a cached value depends on. */
    boolean changedAfter(CacheDependency dependency, long tick);

    void follow(Follower follower);
}
