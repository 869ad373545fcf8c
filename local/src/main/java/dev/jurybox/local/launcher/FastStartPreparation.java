package dev.jurybox.local.launcher;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.demo.SampleData;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.ExitOutcome;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.AotCache;
import dev.jurybox.local.process.DirectoryFiles;
import dev.jurybox.local.process.LockFile;
import dev.jurybox.local.process.StartMode;
import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.local.service.LiftedLimits;
import dev.jurybox.local.service.ServiceDefinition;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Runs the whole stack once, on temporary data, so that each of its JVMs starts faster from then on. */
public record FastStartPreparation(Path repository) {

    /** Each part writes its AOT cache when it ends. */
    private static final Duration PARTS_TAKE_AT_MOST = Duration.ofMinutes(5);
    private static final Duration OTHERS_TAKE_AT_MOST = Duration.ofMinutes(15);
    /** A preparation that is stopped does not wait until a cache is written. */
    private static final Duration CUT_OFF_WITHIN = Duration.ofSeconds(5);

    /**
     * One process prepares at a time. A cache that another process has just published may be in use and must not
     * change.
     */
    public ExitCode run() {
        var free = LockFile.tried(built("prepare.lock"));
        if (free.isPresent()) {
            try (var _ = free.get()) {
                return prepare();
            }
        }
        try (var _ = LockFile.awaited(built("prepare.lock"), OTHERS_TAKE_AT_MOST).orElseThrow(() -> new UserError(
                ExitCode.PART_FAILED,
                "Another process still prepares faster starts, and has done so for a long time."))) {
            return FastStarts.caches(repository).stream().allMatch(AotCache::isCurrent) ? ExitCode.OK : prepare();
        }
    }

    private ExitCode prepare() {
        var begun = Instant.now();
        var data = emptied(built("prepare"));
        var stackShutdown = StackShutdown.patient(data, PARTS_TAKE_AT_MOST);
        var isCutOff = new AtomicBoolean();
        var cutOff = new Thread(() -> {
            isCutOff.set(true);
            new RunningParts(data).stopAll(CUT_OFF_WITHIN, System.out::println);
            DirectoryFiles.deleteIfPossible(data.root());
        }, "cut off");
        Runtime.getRuntime().addShutdownHook(cutOff);
        try {
            runOnce(data, stackShutdown);
            stackShutdown.now();
        } catch (RuntimeException e) {
            return isCutOff.get() ? ExitCode.OK : stackShutdown.because(ExitOutcome.troubleIn(e));
        }
        if (isCutOff.get()) return ExitCode.OK;
        Runtime.getRuntime().removeShutdownHook(cutOff);
        DirectoryFiles.delete(data.root());
        FastStarts.caches(repository).forEach(cache -> cache.publish(begun));
        return ExitCode.OK;
    }

    private void runOnce(DataDirectory data, StackShutdown stackShutdown) {
        var ports = PortPlan.free();
        Stream.of(ServiceDefinition.command(repository, data, ports), ServiceDefinition.query(repository, data, ports))
                .forEach(service -> service.unpack(data));
        new StackLaunch(repository, data, ports, StartMode.PREPARING,
                new ParallelSteps(Instant.now(), stackShutdown.steps()), LiftedLimits.SETTINGS).start();
        var secrets = new Secrets(data.secrets());
        SampleData.load(URI.create(StackPart.COMMAND.url(ports)), secrets, System.out::println);
        new TrainingLoad(ports, secrets).run(System.out::println);
    }

    /** Uses the same place each time, so that what a killed run left there is found. */
    private static DataDirectory emptied(Path place) {
        new RunningParts(new DataDirectory(place)).stopAll(System.out::println);
        DirectoryFiles.delete(place);
        return DataDirectory.opened(place);
    }

    private Path built(String name) {
        return repository.resolve("local").resolve("target").resolve(name);
    }
}
