package dev.jurybox.query.projection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The projections of this version. The database may hold checkpoints of retired ones as well. */
@Component
public record ProjectionRegistry(List<Projection<?>> all) {

    public Optional<Projection<?>> find(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public Set<String> names() {
        return all.stream().map(Projection::name).collect(Collectors.toUnmodifiableSet());
    }
}
