package dev.jurybox.query.rebuild;

import dev.jurybox.query.rhythm.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Builds what somebody asked for, one after the other. A restart goes on where the last batch was kept. */
@Component
class Rebuilding implements Recurring {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final GenerationTable generations;
    private final Building building;
    private final Alone alone;

    Rebuilding(GenerationTable generations, Building building, Alone alone) {
        this.generations = generations;
        this.building = building;
        this.alone = alone;
    }

    @Override
    public String purpose() {
        return "build a projection again";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void once() throws Exception {
        if (generations.firstBuilding().isEmpty()) return;
        alone.run(() -> {
            var next = generations.firstBuilding();
            if (next.isPresent()) building.build(next.get());
        });
    }
}
