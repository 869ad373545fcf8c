package dev.jurybox.command.security.people;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.jurybox.command.sender.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** The roles and seats that a claim names. Other words in it are ignored: they are for other services. */
record RoleClaims(Set<Role> roles, Set<String> seats) {

    private static final Map<String, Role> BY_NAME = Stream.of(Role.values())
            .filter(role -> role != Role.REVIEWER && role != Role.VOTER)
            .collect(toUnmodifiableMap(RoleClaims::word, role -> role));
    private static final String REVIEWER = "reviewer:";
    private static final Pattern SEAT = Pattern.compile("[A-Z0-9_]{1,40}");

    /** A list of words, a string of words, or no claim. */
    static RoleClaims in(@Nullable Object claim) {
        return switch (claim) {
            case null -> of(List.of());
            case String text -> of(List.of(text.split(" ")));
            case List<?> list -> of(list.stream().map(String::valueOf).toList());
            default -> throw new BadJwtException("roles are a list of words");
        };
    }

    /** As in {@code editor-in-chief}. */
    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static RoleClaims of(List<String> words) {
        var seats = words.stream()
                .filter(word -> word.startsWith(REVIEWER))
                .map(word -> word.substring(REVIEWER.length()))
                .filter(seat -> SEAT.matcher(seat).matches())
                .collect(toUnmodifiableSet());
        var roles = EnumSet.noneOf(Role.class);
        words.stream().map(BY_NAME::get).filter(Objects::nonNull).forEach(roles::add);
        if (!seats.isEmpty()) roles.add(Role.REVIEWER);
        return new RoleClaims(Set.copyOf(roles), seats);
    }
}
