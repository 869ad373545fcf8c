package dev.jurybox.query.verification;

import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.sql.SQLException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.OPERATOR)
class VerificationEndpoint {

    private final ReadModelVerifier readModelVerifier;

    VerificationEndpoint(ReadModelVerifier readModelVerifier) {
        this.readModelVerifier = readModelVerifier;
    }

    /**
     * Verifies the read models.
     *
     * <p>Each checkpoint is compared with the log, and each tally with its ballots. It reads much, and is meant for
     * operators and tests.
     *
     * @return What was verified, and what does not match.
     */
    @GetMapping("/api/admin/verification")
    VerificationReport verify() throws InterruptedException, SQLException {
        return readModelVerifier.verify();
    }
}
