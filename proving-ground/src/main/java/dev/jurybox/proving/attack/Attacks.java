package dev.jurybox.proving.attack;

import java.util.List;

/** All attacks, one a line. */
final class Attacks {

    static final List<Attack> ALL = List.of(
            new IdleConnections(),
            new TricklingHeaders(),
            new ForgedForwarding(),
            new ForeignHost());

    private Attacks() {}
}
