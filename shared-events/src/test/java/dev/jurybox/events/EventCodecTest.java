package dev.jurybox.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

    private final EventCodec codec = new EventCodec();

    @ParameterizedTest
    @MethodSource("dev.jurybox.events.Golden#all")
    void every_revision_ever_shipped_is_read_as_its_golden_file_says(Golden golden) {
        assertThat(codec.decode(golden.type(), golden.bytes())).isEqualTo(golden.event());
    }

    @ParameterizedTest
    @MethodSource("dev.jurybox.events.Golden#newest")
    void the_newest_revision_is_written_as_its_golden_file_says(Golden golden) {
        assertThat(codec.encode(golden.event())).asString().isEqualTo(new String(golden.bytes(), UTF_8));
    }

    @Test
    void every_event_is_among_the_golden_ones() {
        assertThat(Golden.newest().<Class<?>>map(golden -> golden.event().getClass()))
                .containsExactlyInAnyOrderElementsOf(leaves(JuryboxEvent.class).toList());
    }

    @Test
    void no_golden_file_is_forgotten() throws Exception {
        var directory = new File(requireNonNull(EventCodecTest.class.getResource("/golden")).toURI());

        assertThat(directory.list()).containsExactlyInAnyOrder(
                Golden.all().map(golden -> golden.type() + ".json").toArray(String[]::new));
    }

    @Test
    void every_revision_below_the_newest_is_still_read() {
        var older = Golden.newest().map(Golden::type)
                .flatMap(type -> Stream.iterate(1, revision -> revision < type.revision(), revision -> revision + 1)
                        .map(revision -> new EventType(type.name(), revision)));

        assertThat(Golden.older().map(Golden::type)).containsExactlyInAnyOrderElementsOf(older.toList());
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
}
