package dev.jurybox.proving.attack;

import java.util.List;

/** All attacks, one a line. */
final class Attacks {

    static final List<Attack> ALL = List.of(
            new NullTokenAttack(),
            new ParameterNameAttack(),
            new HeaderBytesAttack(),
            new LogFloodAttack());

    private Attacks() {}
}
