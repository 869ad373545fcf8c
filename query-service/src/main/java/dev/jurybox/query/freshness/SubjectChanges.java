package dev.jurybox.query.freshness;

/** Whose story went on, look by look. */
public interface SubjectChanges {

    /** In place of one projection's name. */
    String ANY = "*";

    /** Readies itself for a look before anybody hears of it. What it cannot do now, it does when it is asked. */
    interface Follower {

        void prepare(ProgressUpdate next);
    }

    /** The last look. */
    ProgressUpdate now();

    /** Whether a later look than that found that a projection told on the subject. */
    boolean changedAfter(String projection, String subject, long tick);

    void follow(Follower follower);
}
