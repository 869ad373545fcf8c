package dev.jurybox.query.progress;

/** The subjects that have changed, update by update. */
public interface SubjectChanges {

    /** Stands for any projection, in place of a name. */
    String ANY = "*";

    /** Prepares for an update before it is published. What it cannot prepare then, it reads on request. */
    interface Follower {

        void prepare(ProgressUpdate next);
    }

    /** The last published update. */
    ProgressUpdate now();

    /** Whether an update after {@code tick} reports that the projection applied an event of the subject. */
    boolean changedAfter(String projection, String subject, long tick);

    void follow(Follower follower);
}
