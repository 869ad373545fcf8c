package dev.jurybox.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeafHashTest {

    private static final UUID LOG = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final StoredEvent EVENT = new StoredEvent(7, UUID.fromString("01900000-0000-7000-8000-000000000001"),
            null, "CommunityVoteCast", (short) 1, "espresso", 3, 5, Instant.parse("2026-01-02T03:04:05.678901Z"),
            "{\"choice\":\"SHIP\"}".getBytes(UTF_8), "{}".getBytes(UTF_8));

    @Test
    void the_leaf_hash_matches_the_golden_vector() {
        assertThat(HexFormat.of().formatHex(LeafHash.of(LOG, EVENT, SALT)))
                .isEqualTo("47391e861d79ae2e234199042412cf7f0087f7924ae3bf030c11702bfb380511");
    }
}
