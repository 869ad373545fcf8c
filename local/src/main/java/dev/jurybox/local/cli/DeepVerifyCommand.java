package dev.jurybox.local.cli;

import static java.util.stream.Collectors.joining;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.postgres.PostgresAccess;
import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.local.verify.DeepReport;
import dev.jurybox.local.verify.DeepVerification;
import dev.jurybox.local.verify.PostgresLog;
import java.nio.file.Path;

/** Counts the whole log a second time, shows the progress, and prints what was answered otherwise. */
record DeepVerifyCommand(Path root, OperatorApi api, long seed) {

    DeepReport run() {
        var data = new DataDirectory(root);
        var ports = data.settings().ports().orElse(new PortPlan(PortPlan.DEFAULT_BASE));
        var url = new PostgresAccess(ports.postgres(), data.postgres()).url("jurybox_log");
        var bar = ProgressBar.here();
        try (var log = PostgresLog.open(url, new Secrets(data.secrets()).logReadPassword())) {
            return new DeepVerification(log, RetryingQueryApi.of(api), seed, bar::show).run();
        } catch (OutOfMemoryError _) {
            throw new UserError(ExitCode.PART_FAILED, """
                    The current votes of the log do not fit into %d MB, half of the memory of this machine, so they \
                    cannot be counted again here.""".formatted(Runtime.getRuntime().maxMemory() / 1_048_576));
        } finally {
            bar.end();
        }
    }

    static void print(DeepReport report) {
        System.out.printf(
                "counted again: %d events, %d tools, %d current votes; %d answers compared, seed %d, as of %s%n",
                report.events(), report.tools(), report.ballots(), report.answers(), report.seed(),
                report.positions().stream().map(String::valueOf).collect(joining(", ", "now, ", "")));
        if (!report.currentBoards()) {
            System.out.println("    Events were recorded all the time: boards were compared as of the last position.");
        }
        report.findings().forEach(finding -> System.out.printf("    position %d, %s of %s: %s%n", finding.position(),
                finding.type(), finding.subject(), finding.reason()));
        report.disregarded().forEach(event -> System.out.printf("    position %d, %s of %s is disregarded: %s%n",
                event.position(), event.type(), event.subject(), event.reason()));
        report.differences().forEach(difference -> System.out.printf("    %s: expected %s, found %s%n",
                difference.where(), difference.expected(), difference.found()));
        System.out.println(verdict(report));
    }

    private static String verdict(DeepReport report) {
        return report.sound()
                ? "SOUND: a second count of the log up to position %d agrees with all of these answers."
                        .formatted(report.events())
                : "NOT SOUND: %d events are missing, unreadable or contradictory, and %d values differ."
                        .formatted(report.unreadable(), report.different());
    }
}
