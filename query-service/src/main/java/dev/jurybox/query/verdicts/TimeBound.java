package dev.jurybox.query.verdicts;

import static java.time.ZoneOffset.UTC;

import dev.jurybox.query.http.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A time as given in a request: an instant, or a date, which stands for the whole day in UTC. */
record TimeBound(Instant first, Instant end) {

    /** A year has exactly four digits, so every database accepts it. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile(DATE + "T.*");

    static TimeBound read(String text) {
        try {
            if (DATE.matcher(text).matches()) return day(LocalDate.parse(text));
            if (INSTANT.matcher(text).matches()) return instant(Instant.parse(text));
        } catch (DateTimeException _) {
            throw noTime();
        }
        throw noTime();
    }

    private static TimeBound day(LocalDate day) {
        return new TimeBound(day.atStartOfDay().toInstant(UTC), day.plusDays(1).atStartOfDay().toInstant(UTC));
    }

    private static TimeBound instant(Instant instant) {
        return new TimeBound(instant, instant);
    }

    private static ProblemException noTime() {
        return ProblemException.invalid("A time is a date or an instant: 2026-01-31, or 2026-01-31T18:00:00Z.");
    }
}
