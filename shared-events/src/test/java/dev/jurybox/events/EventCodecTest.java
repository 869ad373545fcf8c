package dev.jurybox.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

    private static final ToolId ESPRESSO = new ToolId("espresso");
    private static final VoterToken ADA = new VoterToken("ada");

    private final EventCodec codec = new EventCodec();

    static Stream<JuryboxEvent> golden() {
        return Stream.of(
                new ToolRegistered(ESPRESSO, "Espresso", "Kitchen", "Short and strong", "Brews under pressure.",
                        Entry.PAID, "from 90 a piece", "mornings", null),
                new CommunityVoteCast(ESPRESSO, ADA, Choice.SHIP),
                new CommunityVoteChanged(ESPRESSO, ADA, Choice.SHIP, Choice.SKIP,
                        Instant.parse("2026-01-02T03:04:05.678901Z")));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void every_revision_ever_shipped_is_written_and_read_as_its_golden_file_says(JuryboxEvent event) throws Exception {
        var type = EventTypes.of(event.getClass()).orElseThrow();
        var bytes = goldenFile(type);

        assertThat(codec.encode(event)).asString()
                .isEqualTo(new String(bytes, UTF_8));
        assertThat(codec.decode(type, bytes)).isEqualTo(event);
    }

    @Test
    void every_event_has_a_golden_file() {
        assertThat(golden().<Class<?>>map(Object::getClass)).containsExactlyInAnyOrderElementsOf(
                leaves(JuryboxEvent.class).toList());
    }

    @Test
    void every_event_has_a_name() {
        assertThat(leaves(JuryboxEvent.class)).allSatisfy(event -> assertThat(EventTypes.of(event)).isPresent());
    }

    @Test
    void a_field_nobody_knows_is_refused() {
        var payload = "{\"tool\":\"espresso\",\"voter\":\"ada\",\"choice\":\"SHIP\",\"mail\":\"a@b\"}".getBytes(UTF_8);

        assertThatThrownBy(() -> codec.decode(new EventType("CommunityVoteCast", 1), payload))
                .hasMessageContaining("mail");
    }

    @Test
    void a_name_nobody_knows_is_refused() {
        assertThatThrownBy(() -> codec.decode(new EventType("CommunityVoteCast", 99), new byte[0]))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("CommunityVoteCast.99");
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(EventCodecTest::leaves)
                : Stream.of(family);
    }

    private static byte[] goldenFile(EventType type) throws IOException {
        try (var file = EventCodecTest.class.getResourceAsStream("/golden/" + type + ".json")) {
            return requireNonNull(file, "no golden file for " + type).readAllBytes();
        }
    }
}
