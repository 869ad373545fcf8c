package dev.jurybox.query.rebuild;

import dev.jurybox.events.Seat;

/** The seats that a panel has by configuration. A what-if may ask for rules by which some of them count. */
public interface PanelSeats {

    boolean has(Seat seat);
}
