package dev.jurybox.command.community;

import dev.jurybox.command.security.VoterCredentials;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VoterEndpoint {

    record NewVoter(String token) {}

    private final VoterCredentials credentials;

    VoterEndpoint(VoterCredentials credentials) {
        this.credentials = credentials;
    }

    /** Nothing is stored: whoever loses the token is no longer that voter. */
    @PostMapping("/api/voters")
    @ResponseStatus(HttpStatus.CREATED)
    NewVoter welcome() {
        return new NewVoter(credentials.issue());
    }
}
