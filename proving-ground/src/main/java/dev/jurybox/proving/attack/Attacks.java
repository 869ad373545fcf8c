package dev.jurybox.proving.attack;

import java.util.List;

/** All attacks, one a line. */
final class Attacks {

    static final List<Attack> ALL = List.of(
            new TopicStranger(),
            new TopicForgery());

    private Attacks() {}
}
