package dev.jurybox.query.rebuild;

import java.sql.SQLException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerificationEndpoint {

    private final Verifying verifying;

    VerificationEndpoint(Verifying verifying) {
        this.verifying = verifying;
    }

    @GetMapping("/api/admin/verification")
    Verification verify() throws InterruptedException, SQLException {
        return verifying.verify();
    }
}
