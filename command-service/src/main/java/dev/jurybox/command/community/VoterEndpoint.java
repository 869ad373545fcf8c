package dev.jurybox.command.community;

import dev.jurybox.http.voter.VoterCookie;
import dev.jurybox.http.voter.VoterCredentials;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VoterEndpoint {

    record NewVoter(String token) {}

    private final VoterCredentials credentials;

    VoterEndpoint(VoterCredentials credentials) {
        this.credentials = credentials;
    }

    /** Nothing is stored: whoever loses the token is no longer that voter. Browsers keep it as a cookie. */
    @PostMapping("/api/voters")
    ResponseEntity<NewVoter> welcome() {
        var token = credentials.issue();
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, VoterCookie.of(token).toString())
                .body(new NewVoter(token));
    }
}
