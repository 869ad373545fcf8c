package dev.jurybox.query.http;

import static java.time.ZoneOffset.UTC;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time as given in a request: an instant, or a date, which stands for the whole day in UTC. */
public record TimeBound(Instant first, Instant end) {

    /** A year has exactly four digits, so every database accepts it. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile(DATE + "T.*");

    public static TimeBound read(String text) {
        return find(text).orElseThrow(() -> ProblemException.invalid(
                "A time is a date or an instant: 2026-01-31, or 2026-01-31T18:00:00Z."));
    }

    /** Empty if the text is neither a date nor an instant. */
    public static Optional<TimeBound> find(String text) {
        try {
            if (DATE.matcher(text).matches()) return Optional.of(day(LocalDate.parse(text)));
            if (INSTANT.matcher(text).matches()) return Optional.of(instant(Instant.parse(text)));
            return Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public boolean isDay() {
        return first.isBefore(end);
    }

    /** The last instant that it stands for. */
    public Instant last() {
        return isDay() ? end.minusNanos(1) : end;
    }

    private static TimeBound day(LocalDate day) {
        return new TimeBound(day.atStartOfDay().toInstant(UTC), day.plusDays(1).atStartOfDay().toInstant(UTC));
    }

    private static TimeBound instant(Instant instant) {
        return new TimeBound(instant, instant);
    }
}
