package dev.jurybox.local.postgres;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.DirectoryFiles;
import dev.jurybox.local.process.StartedProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The data files of one PostgreSQL. They appear completely or not at all: an initdb that was killed is repeated. */
record PostgresCluster(Path home) {

    private static final String HALF = "data.half-";
    private static final String VERSION = "18";
    private static final Duration INITDB_AT_MOST = Duration.ofSeconds(120);

    Path data() {
        return home.resolve("data");
    }

    SuperuserPassword password() {
        return new SuperuserPassword(home.resolve("superuser-password"));
    }

    /** @param settings of the server; the superuser's password is stored under them too */
    void create(PostgresBinaries binaries, List<String> settings, Path log) {
        if (Files.exists(data())) {
            mustBeOurVersion();
            return;
        }
        try {
            deleteHalves();
            var half = Files.createTempDirectory(home, HALF);
            initdb(binaries, half, settings, log);
            Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each attempt has its own name: the initdb of a killed launcher may still be writing, and is left to end. */
    private void deleteHalves() throws IOException {
        try (var halves = Files.newDirectoryStream(home, HALF + "*")) {
            halves.forEach(DirectoryFiles::deleteIfPossible);
        }
    }

    private void initdb(PostgresBinaries binaries, Path half, List<String> settings, Path log) {
        var arguments = new ArrayList<String>(List.of(
                "--pgdata=" + half,
                "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + password().orCreated(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        settings.forEach(setting -> arguments.add("--set=" + setting));
        var initdb = StartedProgram.start("initdb",
                UnprivilegedUser.command(binaries.program("initdb"), arguments), log);
        if (!initdb.succeeds(INITDB_AT_MOST)) throw initdb.failed("could not make the database files");
    }

    private void mustBeOurVersion() {
        var found = version();
        if (found.equals(VERSION)) return;
        throw new UserError(ExitCode.DATA_UNUSABLE, """
                The data in %s was made by PostgreSQL %s and this is PostgreSQL %s: \
                use another --data directory, or the version of Jurybox that made it.""".formatted(data(), found,
                VERSION));
    }

    private String version() {
        try {
            return Files.readString(data().resolve("PG_VERSION")).strip();
        } catch (IOException _) {
            return "(no PG_VERSION)";
        }
    }
}
