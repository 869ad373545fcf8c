package dev.jurybox.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

    private final EventCodec codec = new EventCodec();

    @ParameterizedTest
    @MethodSource("dev.jurybox.events.Golden#all")
    void every_shipped_revision_decodes_to_its_golden_event(Golden golden) {
        assertThat(codec.decode(golden.type(), golden.bytes())).isEqualTo(golden.event());
    }

    @ParameterizedTest
    @MethodSource("dev.jurybox.events.Golden#encoded")
    void the_newest_revision_encodes_to_its_golden_file(Golden golden) {
        assertThat(codec.encode(golden.event())).asString().isEqualTo(new String(golden.bytes(), UTF_8));
    }

    @Test
    void every_event_type_has_a_golden_file() {
        assertThat(Golden.newest().<Class<?>>map(golden -> golden.event().getClass()))
                .containsExactlyInAnyOrderElementsOf(leaves(JuryboxEvent.class).toList());
    }

    @Test
    void every_golden_file_is_covered_by_the_tests() throws Exception {
        var directory = new File(requireNonNull(EventCodecTest.class.getResource("/golden")).toURI());

        assertThat(directory.list()).containsExactlyInAnyOrder(
                Golden.all().map(Golden::name).toArray(String[]::new));
    }

    @Test
    void every_older_revision_has_a_golden_file() {
        var older = Golden.newest().map(Golden::type)
                .flatMap(type -> Stream.iterate(1, revision -> revision < type.revision(), revision -> revision + 1)
                        .map(revision -> new EventType(type.name(), revision)));

        assertThat(Golden.older().map(Golden::type)).containsExactlyInAnyOrderElementsOf(older.toList());
    }

    @Test
    void a_verdict_that_changed_neither_by_a_seat_nor_by_rules_is_rejected() {
        var payload = """
                {"tool":"espresso","from":{"label":"SHIP","ship":1,"skip":0},
                 "to":{"label":"SKIP","ship":0,"skip":1},"cause":"%s","seat":%s}""";

        for (var text : new String[]{payload.formatted("REVISION", "null"),
            payload.formatted("RULES", "\"SKEPTIC\"")}) {
            assertThatThrownBy(() -> codec.decode(new EventType("PanelVerdictChanged", 2), text.getBytes(UTF_8)))
                    .hasMessageContaining("by a review in a seat, or by a version of rules");
        }
    }

    @Test
    void an_unknown_payload_field_is_rejected() {
        var payload = "{\"tool\":\"espresso\",\"voter\":\"ada\",\"choice\":\"SHIP\",\"mail\":\"a@b\"}".getBytes(UTF_8);

        assertThatThrownBy(() -> codec.decode(new EventType("CommunityVoteCast", 1), payload))
                .hasMessageContaining("mail");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CommunityVoteCast | 1 | null                                                           | is null
            CommunityVoteCast | 1 | {}                                                             | tool is missing
            CommunityVoteCast | 1 | {"tool":null,"voter":"ada","choice":"SHIP"}                    | tool is missing
            CommunityVoteCast | 1 | {"tool":"espresso","voter":"ada"}                              | choice is missing
            ReviewSubmitted   | 1 | {"tool":"espresso","seat":"SKEPTIC","review":{"score":1}}      | recommendation is
            ToolRevised       | 1 | {"tool":"espresso","changes":[{"before":"a"}]}                 | detail is missing
            ToolRevised       | 1 | {"tool":"espresso","changes":[null]}                           | changes is missing
            """)
    void a_payload_without_a_required_field_is_rejected(String name, int revision, String payload, String message) {
        assertThatThrownBy(() -> codec.decode(new EventType(name, revision), payload.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void an_unknown_event_revision_is_rejected() {
        assertThatThrownBy(() -> codec.decode(new EventType("CommunityVoteCast", 99), new byte[0]))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("CommunityVoteCast.99");
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(EventCodecTest::leaves)
                : Stream.of(family);
    }
}
