package dev.jurybox.query.verification;

import java.sql.SQLException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerificationEndpoint {

    private final ReadModelVerifier readModelVerifier;

    VerificationEndpoint(ReadModelVerifier readModelVerifier) {
        this.readModelVerifier = readModelVerifier;
    }

    @GetMapping("/api/admin/verification")
    VerificationReport verify() throws InterruptedException, SQLException {
        return readModelVerifier.verify();
    }
}
