package dev.jurybox.command.http;

import dev.jurybox.events.Seat;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The panel.
 *
 * @param seats its seats, in the order they are shown
 */
@Validated
@ConfigurationProperties("jurybox.panel")
public record PanelProperties(@DefaultValue({
    "BUILDER", "SKEPTIC", "FOUNDER", "FUTURIST"}) @NotEmpty List<Seat> seats) {

    public boolean has(Seat seat) {
        return seats.contains(seat);
    }
}
