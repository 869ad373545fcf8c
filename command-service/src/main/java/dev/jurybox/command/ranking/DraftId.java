package dev.jurybox.command.ranking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the identifier of a draft from its rules. Events store it, so that it never changes. */
final class DraftId {

    private static final int DIGITS = 32;

    private DraftId() {}

    static String of(RuleSet rules) {
        var text = "panelVotes=%d heatHalfLifeHours=%d z=%s minimumVotes=%d".formatted(rules.panelVotes(),
                rules.heatHalfLifeHours(), rules.z().toPlainString(), rules.minimumVotes());
        return HexFormat.of().formatHex(sha256(text + seats(rules.seats()))).substring(0, DIGITS);
    }

    /** Adds nothing if all seats count, because drafts had no seats at first. */
    private static String seats(@Nullable List<Seat> seats) {
        return seats == null ? "" : seats.stream().map(Seat::value).collect(joining(",", " seats=", ""));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
