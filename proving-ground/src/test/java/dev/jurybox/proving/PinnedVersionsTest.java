package dev.jurybox.proving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads of a build are pinned to one version, so that builds are repeatable, and not run if a checksum differs. */
class PinnedVersionsTest {

    /** Requires at least a minor version. A suffix can name the release of the operating system in the image. */
    private static final Pattern FULL_VERSION = Pattern.compile("[a-z/-]+:\\d+(\\.\\d+)+(_\\d+)?(-[a-z]+)*");
    private static final Pattern IMAGE = Pattern.compile("(?m)^(?:FROM|\\s*image:)\\s+(\\S+)");

    /** With only these tools on the path, unzip is missing and the wrapper has to download the tar.gz archive. */
    private static final String NO_UNZIP = """
            for tool in bash sh env dirname basename tr printf cat mkdir mktemp rm mv ls tar gzip sha256sum uname curl; do
                tool=$(command -v $tool) && ln -s "$tool" '%1$s'
            done
            export PATH='%1$s'
            """;

    @Test
    void every_image_is_named_by_its_full_version() {
        var images = Stream.of("docker-compose.yml", "command-service/Dockerfile", "query-service/Dockerfile")
                .flatMap(file -> IMAGE.matcher(read(file)).results())
                .map(found -> found.group(1)).toList();

        assertThat(images).hasSizeGreaterThan(5).allMatch(image -> FULL_VERSION.matcher(image).matches());
    }

    @Test
    void every_tool_that_installs_a_jdk_installs_the_same_one() {
        var version = Pattern.compile("(?m)^version=(\\d+\\.\\d+\\.\\d+)\\.(\\d+)\\+(\\d+)$")
                .matcher(read("config/jdk.properties"));
        assertThat(version.find()).isTrue();
        var release = version.group(1) + "." + version.group(2);
        var image = "eclipse-temurin:%s_%s-".formatted(release, version.group(3));
        var build = 100 * Integer.parseInt(version.group(2)) + Integer.parseInt(version.group(3));

        assertThat(read("config/jdk.properties").lines().filter(line -> line.contains(".file=")))
                .hasSize(4).allMatch(line -> line.endsWith("_%s_%s.tar.gz".formatted(release, version.group(3))));
        assertThat(read(".sdkmanrc")).contains("java=%s-tem".formatted(release));
        assertThat(read("mise.toml")).contains("temurin-%s+%d.0.LTS".formatted(version.group(1), build));
        assertThat(Stream.of(".devcontainer/devcontainer.json", "command-service/Dockerfile",
                "query-service/Dockerfile")).allMatch(file -> read(file).contains(image));
    }

    @Test
    void compose_runs_the_postgresql_that_tests_run() {
        var tested = Pattern.compile("<postgres-binaries.version>(\\d+\\.\\d+)\\.").matcher(read("pom.xml"));

        assertThat(tested.find()).isTrue();
        assertThat(read("docker-compose.yml")).contains("postgres:" + tested.group(1) + "-");
    }

    @Test
    void compose_runs_the_kafka_that_tests_run() {
        assertThat(read("docker-compose.yml").lines().filter(line -> line.contains("image: apache/kafka:")))
                .hasSize(2).allMatch(line -> line.endsWith(":" + AppInfoParser.getVersion()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"distributionSha256Sum", "distributionSha256SumTarGz"})
    void both_archives_of_maven_have_a_checksum(String property) throws IOException {
        var wrapper = new Properties();
        try (var text = Files.newBufferedReader(file(".mvn/wrapper/maven-wrapper.properties"))) {
            wrapper.load(text);
        }

        assertThat(wrapper.getProperty(property)).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", NO_UNZIP})
    void maven_is_not_run_on_a_wrong_checksum(String path, @TempDir Path home, @TempDir Path tools) throws IOException {
        var answer = wrapperAt(Shell.REPOSITORY, path.formatted(tools), home, "wrong".getBytes(UTF_8));

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(1);
        assertThat(answer.output()).contains("Failed to validate Maven distribution SHA-256");
    }

    /** An image that adds only a JDK to its system has no unzip, so the wrapper downloads the tar.gz archive. */
    @Test
    void without_unzip_the_tar_gz_archive_is_checked_against_its_own_checksum(
            @TempDir Path copy, @TempDir Path home, @TempDir Path tools) throws IOException {
        var made = Shell.run("""
                cd '%s' && mkdir -p .mvn/wrapper apache-maven-3.9.12/bin && cp %s/mvnw . &&
                printf '#!/bin/sh\necho another Maven\n' >apache-maven-3.9.12/bin/mvn &&
                chmod +x apache-maven-3.9.12/bin/mvn && tar czf archive apache-maven-3.9.12 &&
                sed "s/\\(SumTarGz=\\).*/\\1$(sha256sum archive | cut -c 1-64)/" \
                    %2$s/.mvn/wrapper/maven-wrapper.properties >.mvn/wrapper/maven-wrapper.properties
                """.formatted(copy, Shell.REPOSITORY));
        assertThat(made.exitCode()).as(made.output()).isZero();

        var answer = wrapperAt(copy, NO_UNZIP.formatted(tools), home, Files.readAllBytes(copy.resolve("archive")));

        assertThat(answer.output()).contains("another Maven");
    }

    /** Runs the Maven wrapper in the directory, with a repository that serves only this archive. */
    private static Shell.Answer wrapperAt(Path directory, String path, Path home, byte[] archive) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", request -> {
            request.sendResponseHeaders(200, archive.length);
            request.getResponseBody().write(archive);
            request.close();
        });
        server.start();
        try {
            return Shell.run("cd '%s'\n%s\nMVNW_REPOURL=http://127.0.0.1:%d MAVEN_USER_HOME='%s' ./mvnw --version"
                    .formatted(directory, path, server.getAddress().getPort(), home));
        } finally {
            server.stop(0);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(file(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path file(String name) {
        return Shell.REPOSITORY.resolve(name);
    }
}
