package dev.jurybox.local.cli;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.demo.SampleData;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.secrets.Secrets;
import java.net.URI;

record DemoLoading(DataDirectory data, PortPlan ports) {

    ExitCode run() {
        SampleData.load(URI.create(ports.commandUrl()), new Secrets(data.secrets()), System.out::println);
        return ExitCode.OK;
    }
}
