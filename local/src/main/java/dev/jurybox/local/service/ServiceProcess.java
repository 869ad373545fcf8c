package dev.jurybox.local.service;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.process.ProcessRecord;
import dev.jurybox.local.process.StartMode;
import dev.jurybox.local.process.StartedProgram;
import java.time.Duration;

public final class ServiceProcess {

    private static final Duration READY_AT_MOST = Duration.ofSeconds(120);

    private ServiceProcess() {}

    /** Returns when the service accepts requests. */
    public static Process start(ServiceDefinition service, DataDirectory data, StartMode mode) {
        var part = service.part();
        var program = StartedProgram.start("The " + part.title(), ServiceCommand.of(service, mode), data.log(part));
        ProcessRecord.of(program.process().toHandle()).write(data.record(part));
        if (!program.becomes(() -> ReadinessCheck.isReady(service.managementPort()), READY_AT_MOST)) {
            throw program.failed("did not become ready");
        }
        return program.process();
    }
}
