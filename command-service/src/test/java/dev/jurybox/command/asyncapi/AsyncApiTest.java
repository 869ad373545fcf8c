package dev.jurybox.command.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.EventType;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed AsyncAPI document must match the events. After an intended change, rewrite it with
 * -Dasyncapi.write=true and review the difference.
 */
class AsyncApiTest {

    @Test
    void the_committed_asyncapi_document_equals_the_generated_one() throws Exception {
        var generated = EventsDocument.generate();
        if (Boolean.getBoolean("asyncapi.write")) CommittedDocument.write(generated);

        assertThat(generated).isEqualTo(CommittedDocument.read().text());
    }

    @Test
    void every_revision_ever_shipped_is_a_message() throws Exception {
        assertThat(CommittedDocument.read().messages())
                .containsExactlyInAnyOrderElementsOf(everShipped().map(EventType::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void every_golden_file_is_valid_against_its_message_schema(String file) throws Exception {
        var golden = Files.readString(EventsDocument.GOLDEN.resolve(file));

        assertThat(CommittedDocument.read().complaints(type(file).toString(), "payload", golden)).isEmpty();
    }

    @Test
    void an_unknown_payload_field_violates_the_schema() throws Exception {
        assertThat(CommittedDocument.read().complaints("ToolReinstated.1", "payload",
                "{\"tool\":\"espresso\",\"mail\":\"a@b\"}")).isNotEmpty();
    }

    private static Stream<EventType> everShipped() throws Exception {
        return goldenFiles().map(AsyncApiTest::type).distinct();
    }

    static Stream<String> goldenFiles() throws Exception {
        try (var files = Files.list(EventsDocument.GOLDEN)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    /** A file is named by type and revision, and by the form of the event if it has fields that others have not. */
    private static EventType type(String file) {
        var name = file.split("[.-]", -1);
        return new EventType(name[0], Integer.parseInt(name[1]));
    }
}
