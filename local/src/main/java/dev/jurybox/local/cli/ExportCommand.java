package dev.jurybox.local.cli;

import dev.jurybox.local.archive.ArchiveEnd;
import dev.jurybox.local.archive.ArchiveFile;
import dev.jurybox.local.archive.InvalidArchiveException;
import dev.jurybox.local.archive.LogExport;
import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.postgres.PostgresAccess;
import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.local.secrets.VoterKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Exports the log of a running stack to a file. */
public record ExportCommand(Path root, ArchiveFile file) {

    public ExitCode run() {
        var data = DataDirectory.existing(root).orElseThrow(this::notRunning);
        if (file.exists()) throw new UserError(ExitCode.USAGE, "%s exists: name another file.".formatted(file.name()));
        if (file.isHalf()) {
            throw new UserError(ExitCode.USAGE,
                    "%s exists: another export is writing it, or one was killed and it can be deleted."
                            .formatted(file.half()));
        }
        try (var connection = connect(data)) {
            mustNotBeEmpty(connection);
            var end = export(connection, new VoterKeys(new Secrets(data.secrets())).fingerprint());
            (file.isStandard() ? System.err : System.out).printf("EXPORTED: %d events and %d receipts, SHA-256 %s%n",
                    end.events(), end.receipts(), end.sha256());
            return ExitCode.OK;
        } catch (InvalidArchiveException e) {
            throw new UserError(ExitCode.DIFFERENT, "The log is not exported. %s".formatted(e.getMessage()));
        } catch (SQLException e) {
            throw new UserError(ExitCode.PART_FAILED, "The log could not be read: %s".formatted(e.getMessage()));
        }
    }

    private ArchiveEnd export(Connection connection, String voterKeys) throws SQLException {
        var out = file.create();
        try {
            var end = write(connection, voterKeys, out);
            file.complete();
            return end;
        } catch (IOException e) {
            file.deleteHalf();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | SQLException e) {
            file.deleteHalf();
            throw e;
        }
    }

    private static ArchiveEnd write(Connection connection, String voterKeys, OutputStream out)
            throws SQLException, IOException {
        try (out) {
            return LogExport.write(connection, voterKeys, out, new ArchiveProgress());
        }
    }

    private Connection connect(DataDirectory data) {
        var ports = data.settings().ports().orElse(new PortPlan(PortPlan.DEFAULT_BASE));
        try {
            return new PostgresAccess(ports.postgres(), data.postgres())
                    .connect("jurybox_log", "jurybox_log_read", new Secrets(data.secrets()).logReadPassword());
        } catch (SQLException _) {
            throw notRunning();
        }
    }

    private void mustNotBeEmpty(Connection connection) throws SQLException {
        if (LogExport.isEmpty(connection))
            throw new UserError(ExitCode.DATA_UNUSABLE, "The log in %s has no events.".formatted(root));
    }

    private UserError notRunning() {
        return new UserError(ExitCode.NOT_RUNNING,
                "PostgreSQL is not running in %s: start it with ./jurybox up.".formatted(root));
    }
}
