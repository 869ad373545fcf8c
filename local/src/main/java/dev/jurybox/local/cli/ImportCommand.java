package dev.jurybox.local.cli;

import dev.jurybox.local.archive.ArchiveFile;
import dev.jurybox.local.archive.ArchiveHeader;
import dev.jurybox.local.archive.ArchiveReader;
import dev.jurybox.local.archive.InvalidArchiveException;
import dev.jurybox.local.archive.LogImport;
import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.launcher.ExclusivePostgres;
import dev.jurybox.local.postgres.ServiceDatabases;
import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.local.secrets.VoterKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Imports an export into the empty log of a stopped stack, or of a new one.
 *
 * @param newKeys whether voters may be new ones: the keys of the exported log are not needed
 */
public record ImportCommand(Path root, Path repository, ArchiveFile file, boolean newKeys) {

    public ExitCode run() {
        try (var in = file.open()) {
            var archive = ArchiveReader.of(in);
            var data = DataDirectory.opened(root);
            var secrets = Secrets.in(data.secrets());
            if (!newKeys) mustHaveKeysOf(archive.header(), secrets);
            try (var postgres = ExclusivePostgres.start(repository, data)) {
                write(archive, postgres, secrets);
            }
            System.out.printf("IMPORTED: %d events of log %s%n", archive.header().last(), archive.header().logId());
            return ExitCode.OK;
        } catch (NoSuchFileException _) {
            throw CommandLine.usage("There is no file %s.".formatted(file.name()));
        } catch (InvalidArchiveException e) {
            throw new UserError(ExitCode.DIFFERENT,
                    "%s is not imported. %s".formatted(file.name(), e.getMessage()));
        } catch (SQLException e) {
            throw new UserError(ExitCode.PART_FAILED,
                    "%s is not imported, because PostgreSQL failed: %s".formatted(file.name(), e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The read models of the log that was empty name that log. They are made again from the imported one. */
    private static void write(ArchiveReader archive, ExclusivePostgres postgres, Secrets secrets) throws SQLException {
        try (var connection = postgres.access()
                .connect("jurybox_log", "jurybox_log_append", secrets.logAppendPassword())) {
            var imported = LogImport.begin(connection, archive, new ArchiveProgress());
            ServiceDatabases.emptyViews(postgres.access(), secrets);
            imported.write();
        }
    }

    private static void mustHaveKeysOf(ArchiveHeader header, Secrets secrets) {
        if (new VoterKeys(secrets).fingerprint().equals(header.voterKeys())) return;
        throw new UserError(ExitCode.DATA_UNUSABLE, """
                The keys in %s are not those of the exported log, and with other keys all voters could vote again: copy \
                command/jurybox.voters.* from the secrets of that stack to it, or give --new-keys."""
                .formatted(secrets.directory()));
    }
}
