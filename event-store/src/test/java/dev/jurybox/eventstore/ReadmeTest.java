package dev.jurybox.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import javax.tools.ToolProvider;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the README's example as it stands there, and runs it. */
class ReadmeTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String CLASS = """
            import dev.jurybox.eventstore.*;
            import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
            import java.util.*;
            import javax.sql.DataSource;
            import org.axonframework.common.configuration.AxonConfiguration;
            import org.axonframework.conversion.json.JacksonConverter;
            import org.axonframework.eventsourcing.annotation.*;
            import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
            import org.axonframework.eventsourcing.configuration.*;
            import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
            import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
            import org.axonframework.messaging.eventhandling.annotation.Event;
            import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
            import org.axonframework.messaging.eventhandling.gateway.EventAppender;
            import org.axonframework.modelling.annotation.*;

            public class Example {
            %s
                public static AxonConfiguration start(DataSource database) { return courses(database); }
                public static Object enrol(String student) { return new Enrol("axon", student); }
            }
            """;

    @Test
    void the_readme_example_compiles_and_records_each_student_once(@TempDir Path directory) throws Exception {
        var example = compiled(directory);
        try (var test = new TestLog()) {
            var axon = (AxonConfiguration) example.getMethod("start", DataSource.class).invoke(null, test.database);
            var gateway = axon.getComponent(CommandGateway.class);
            for (var student : new String[]{"ada", "bob", "ada"})
                Given.await(gateway.send(example.getMethod("enrol", String.class).invoke(null, student), Object.class));

            assertThat(test.log.after(0, 10)).extracting(StoredEvent::type).containsExactly("Enrolled", "Enrolled");
            assertThat(test.log.after(0, 10)).extracting(StoredEvent::subject).containsOnly("axon");
            axon.shutdown();
        }
    }

    private static Class<?> compiled(Path directory) throws Exception {
        var readme = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertThat(readme.find()).isTrue();
        var source = Files.writeString(directory.resolve("Example.java"), CLASS.formatted(readme.group(1)));
        var exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", directory.toString(),
                "-parameters", "-classpath", System.getProperty("java.class.path"), source.toString());
        assertThat(exitCode).isZero();
        return new URLClassLoader(new URL[]{directory.toUri().toURL()}).loadClass("Example");
    }
}
