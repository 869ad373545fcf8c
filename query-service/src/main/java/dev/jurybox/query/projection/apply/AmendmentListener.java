package dev.jurybox.query.projection.apply;

/** Is told when rows of a generation change other than by further events, in the transaction of that change. */
public interface AmendmentListener {

    void amended(String projection, int generation);
}
