package dev.jurybox.query.freshness;

/** Whose story went on, look by look. */
public interface Changes {

    /** The last look. */
    Tick now();

    /** Whether a later look than that found something new of the subject. */
    boolean changedAfter(String subject, long tick);
}
