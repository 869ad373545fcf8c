package dev.jurybox.query.panel;

import dev.jurybox.events.Seat;
import dev.jurybox.query.rebuild.PanelSeats;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The panel.
 *
 * @param seats its seats, in the order they are shown
 */
@ConfigurationProperties("jurybox.panel")
public record PanelProperties(@DefaultValue({
    "BUILDER", "SKEPTIC", "FOUNDER", "FUTURIST"}) List<Seat> seats) implements PanelSeats {

    @Override
    public boolean has(Seat seat) {
        return seats.contains(seat);
    }
}
