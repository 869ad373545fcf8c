package dev.jurybox.proving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs {@code ./jurybox jdk} in a copy of the repository that pins an archive from the HTTP server of the test. */
class JdkFetchTest {

    private static final int NO_JDK = 8;
    private static final String JDK = "JURYBOX_JDK_URL=http://127.0.0.1:%d ./jurybox jdk";
    private static final String PIN = """
            tar -czf archive -C packed jdk
            sed -i "s/sha256=.*/sha256=$(sha256sum archive | cut -c 1-64)/" config/jdk.properties
            """;

    @FunctionalInterface
    private interface Answering {
        void answer(HttpExchange request) throws IOException;
    }

    @TempDir
    private Path repository;

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private volatile Answering answering = request -> request.sendResponseHeaders(404, -1);

    /** The JDK in the archive consists of a script named javac and a file that states its version. */
    @BeforeEach
    void pinAnArchive() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", request -> {
            requests.incrementAndGet();
            answering.answer(request);
            request.close();
        });
        server.start();
        must("""
                mkdir -p packed/jdk/bin && cp -r '%s/config' . && cp '%1$s/jurybox' .
                echo 'JAVA_VERSION="25.0.9"' >packed/jdk/release
                printf '#!/bin/sh\\necho compiled\\n' >packed/jdk/bin/javac && chmod +x packed/jdk/bin/javac
                """.formatted(Shell.REPOSITORY) + PIN);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_pinned_archive_is_unpacked_once() throws IOException {
        answering = this::whole;

        assertThat(jdk().exitCode()).isZero();
        assertThat(jdk().output()).contains("already");

        assertThat(requests).hasValue(1);
        assertThat(must("'%s'/.jdk/*/bin/javac".formatted(repository)).output()).contains("compiled");
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void an_archive_with_a_wrong_checksum_is_not_unpacked() {
        answering = request -> send(request, "something else".getBytes(UTF_8), 14);

        mustBeRefused(jdk(), "SHA-256");
    }

    @Test
    void a_truncated_archive_is_not_unpacked() {
        answering = request -> {
            var whole = archive();
            send(request, Arrays.copyOf(whole, whole.length / 2), whole.length);
        };

        mustBeRefused(jdk(), "could not be fetched");
    }

    @Test
    void a_missing_archive_is_reported_by_name() {
        mustBeRefused(jdk(), "OpenJDK25U-jdk_");
    }

    @Test
    void without_a_network_a_mirror_url_is_suggested() {
        server.stop(0);

        mustBeRefused(jdk(), "JURYBOX_JDK_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo 'JAVA_VERSION=\"21.0.9\"' >packed/jdk/release",
        "echo 'exit 1' >packed/jdk/bin/javac"})
    void an_outdated_or_broken_jdk_is_rejected_despite_its_valid_checksum(String change) {
        must(change + "\n" + PIN);
        answering = this::whole;

        mustBeRefused(jdk(), "no JDK 25");
    }

    /** A limit of 8 KB on the size of a file simulates a full disk. */
    @ParameterizedTest
    @CsvSource({"urandom, it could not be fetched", "zero, it could not be unpacked"})
    void a_full_disk_leaves_no_partial_jdk(String device, String sentence) throws IOException {
        must("head -c 100000 /dev/%s >packed/jdk/lib\n%s".formatted(device, PIN));
        answering = this::whole;

        mustBeRefused(run("trap '' XFSZ; ulimit -f 8; " + JDK.formatted(server.getAddress().getPort())), sentence);

        assertThat(jdk().exitCode()).isZero();
    }

    @Test
    void an_unsupported_system_is_reported_by_name() {
        must("mkdir tools && printf '#!/bin/sh\\necho Plan9\\n' >tools/uname && chmod +x tools/uname");

        mustBeRefused(run("PATH=\"$PWD/tools:$PATH\" ./jurybox jdk"), "Plan9");
    }

    /**
     * Standard input is not a terminal, so the script cannot ask whether to fetch a JDK. The test changes the script so
     * that it does not search the directories of this machine.
     */
    @ParameterizedTest
    @ValueSource(strings = {"token --role editor", "status", "test"})
    void without_a_jdk_the_script_says_how_to_get_one(String words) {
        must("""
                sed -i 's#/usr/lib/jvm/\\*#/nowhere#; s#/usr/java/\\*##; s#/opt/\\*/\\*##; s#/opt/\\*##' jurybox
                mkdir bare && for tool in bash env dirname sed cat uname; do ln -s "$(command -v $tool)" bare; done
                """);

        mustBeRefused(run("unset JAVA_HOME; HOME=$PWD PATH=$PWD/bare ./jurybox " + words), "./jurybox jdk");
    }

    private void mustBeRefused(Shell.Answer answer, String because) {
        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(NO_JDK);
        assertThat(answer.output()).contains("jurybox: ").contains(because);
        assertThat(run("ls -A .jdk 2>/dev/null").output()).isEmpty();
    }

    private String unfinished() {
        return run("ls -d .jdk/unfinished.* 2>/dev/null").output();
    }

    private Shell.Answer jdk() {
        return run(JDK.formatted(server.getAddress().getPort()));
    }

    private Shell.Answer must(String command) {
        var answer = run("set -e\n" + command);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        return answer;
    }

    private Shell.Answer run(String command) {
        return Shell.run("cd '%s'\n%s".formatted(repository, command));
    }

    private void whole(HttpExchange request) throws IOException {
        var whole = archive();
        send(request, whole, whole.length);
    }

    private byte[] archive() throws IOException {
        return Files.readAllBytes(repository.resolve("archive"));
    }

    private static void send(HttpExchange request, byte[] bytes, int announced) throws IOException {
        request.sendResponseHeaders(200, announced);
        request.getResponseBody().write(bytes);
    }
}
