package dev.jurybox.command.security;

import dev.jurybox.command.sender.Role;
import dev.jurybox.http.hashing.TokenHash;
import dev.jurybox.http.security.OperatorProperties;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The two tokens that stand for a role and not for a person. The service has only their hashes. */
@Component
class ServiceTokens {

    private static final RoleCaller OPERATOR = RoleCaller.theOnly(Role.OPERATOR);
    private static final RoleCaller READER = RoleCaller.theOnly(Role.READER);

    private final TokenHash operator;
    private final TokenHash reader;

    ServiceTokens(OperatorProperties operator, ReaderProperties reader) {
        this.operator = new TokenHash(operator.tokenHash());
        this.reader = new TokenHash(reader.tokenHash());
    }

    Optional<RoleCaller> verify(String token) {
        if (operator.isOf(token)) return Optional.of(OPERATOR);
        return reader.isOf(token) ? Optional.of(READER) : Optional.empty();
    }
}
