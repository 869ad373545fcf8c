package dev.jurybox.query.projection;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All projections. */
@Component
public record ProjectionRegistry(List<Projection<?>> all) {

    public Optional<Projection<?>> find(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
