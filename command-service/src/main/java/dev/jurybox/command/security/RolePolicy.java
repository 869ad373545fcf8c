package dev.jurybox.command.security;

import dev.jurybox.command.sender.Role;
import dev.jurybox.http.security.AccessPolicy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which callers an access rule admits, and in which of their roles they then act. */
public enum RolePolicy implements AccessPolicy {
    ANYONE,
    SIGNED_IN,
    VOTER(Role.VOTER),
    COLLECTOR(Role.COLLECTOR),
    EDITOR(Role.EDITOR, Role.EDITOR_IN_CHIEF, Role.OPERATOR),
    EDITOR_IN_CHIEF(Role.EDITOR_IN_CHIEF, Role.OPERATOR),
    REVIEWER_OF_THE_SEAT(Role.REVIEWER),
    READER(Role.READER, Role.OPERATOR),
    OPERATOR(Role.OPERATOR);

    private final List<Role> roles;

    RolePolicy(Role... roles) {
        this.roles = List.of(roles);
    }

    @Override
    public boolean admits(@Nullable Object somebody, Map<String, String> path) {
        var caller = somebody instanceof Caller known ? known : null;
        return switch (this) {
            case ANYONE -> true;
            case SIGNED_IN -> caller != null;
            case VOTER, COLLECTOR, EDITOR, EDITOR_IN_CHIEF, READER, OPERATOR ->
                caller != null && roleOf(caller) != null;
            case REVIEWER_OF_THE_SEAT ->
                caller instanceof RoleCaller reviewer && reviewer.reviews(path.getOrDefault("seat", ""));
        };
    }

    /** Null if none of the caller's roles is admitted. */
    @Nullable
    Role roleOf(Caller caller) {
        for (var role : roles) {
            if (caller.is(role)) return role;
        }
        return null;
    }
}
