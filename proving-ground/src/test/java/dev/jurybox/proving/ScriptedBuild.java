package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of {@code ./jurybox} in a repository without sources, with scripts that imitate Maven and a JDK. */
record ScriptedBuild(Path directory) {

    /** Lists what an earlier build left, runs the commands of a test, and then writes every jar. */
    private static final String MAVEN = """
            #!/bin/sh
            echo '[INFO] Downloading from central: https://repo.example.org/spring-core/7.0.1/spring-core-7.0.1.jar'
            echo '[INFO] Downloaded from central: https://repo.example.org/spring-core/7.0.1/spring-core-7.0.1.jar (2.1 MB at 6.5 MB/s)'
            echo '[INFO] Downloaded from central: https://repo.example.org/kafka/4.2.1/kafka-4.2.1.jar (12 MB at 6.5 MB/s)'
            echo '[INFO] Downloaded from central: https://repo.example.org/kafka/4.2.1/kafka-4.2.1.pom (950 kB at 6.5 MB/s)'
            echo '[INFO] --- compiler:3.15.0:compile (default-compile) @ local ---'
            echo '[INFO] --- surefire:3.5.6:test (default-test) @ local ---'
            ls local/target/classes local/target/local.jar local/target/lib >>found 2>/dev/null
            %s
            for module in */src; do echo whole >${module%%/src}/target/${module%%/src}.jar; done
            """;

    static ScriptedBuild in(Path directory) {
        var build = new ScriptedBuild(directory);
        build.must("""
                cp -r '%s/config' . && cp '%1$s/jurybox' . && touch pom.xml && mkfifo halfway go
                for module in shared-events shared-http local event-store command-service query-service proving-ground; do
                    mkdir -p $module/src/main $module/target && touch $module/pom.xml
                done
                mkdir -p jdk/bin && echo 'JAVA_VERSION="25.0.9"' >jdk/release
                for tool in java javac; do printf '#!/bin/sh\\necho it runs\\n' >jdk/bin/$tool && chmod +x jdk/bin/$tool; done
                """.formatted(Shell.REPOSITORY));
        build.maven("");
        return build;
    }

    /** Makes the imitated Maven run these shell commands before it writes jars. */
    void maven(String making) {
        try {
            Files.writeString(file("mvnw"), MAVEN.formatted(making));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        must("chmod +x mvnw");
    }

    /** Runs a command that needs only the module local to be built, and no running stack. */
    Shell.Answer down() {
        return run("JAVA_HOME=$PWD/jdk ./jurybox down");
    }

    void must(String command) {
        var answer = run("set -e\n" + command);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
    }

    Shell.Answer run(String command) {
        return Shell.run("cd '%s'\n%s".formatted(directory, command));
    }

    Path file(String name) {
        return directory.resolve(name);
    }
}
