package dev.jurybox.query.projection.apply;

/** A component that has to know when rows of a generation change other than by a new event. */
public interface AmendmentListener {

    /** Runs in the transaction that changes the rows. */
    void amended(String projection, int generation);
}
