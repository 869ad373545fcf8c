package dev.jurybox.query.rebuild;

import dev.jurybox.query.background.PeriodicTask;
import dev.jurybox.query.database.AdvisoryLock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Builds the requested generations one after the other. Those without a limited rate read the events together before.
 * After a restart, a rebuild resumes from the last committed batch.
 */
@Component
class RebuildScheduler implements PeriodicTask {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final GenerationQueries generations;
    private final SharedLoad sharedLoad;
    private final RebuildJob rebuildJob;
    private final DataSource database;

    RebuildScheduler(GenerationQueries generations, SharedLoad sharedLoad, RebuildJob rebuildJob,
            DataSource database) {
        this.generations = generations;
        this.sharedLoad = sharedLoad;
        this.rebuildJob = rebuildJob;
        this.database = database;
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
    public void runOnce() throws Exception {
        if (generations.firstBuilding().isEmpty()) return;
        AdvisoryLock.rebuildUnlessLocked(database, () -> {
            sharedLoad.run();
            var next = generations.firstBuilding();
            if (next.isPresent()) rebuildJob.build(next.get());
        });
    }
}
