package dev.jurybox.query.readcache;

/** The versions of the rules that responses are computed by. */
public interface RulesVersion {

    int now();

    /** The version that was in force at a position. */
    int at(long position);
}
