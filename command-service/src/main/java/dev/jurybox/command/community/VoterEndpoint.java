package dev.jurybox.command.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jurybox.http.voter.VoterCookie;
import dev.jurybox.http.voter.VoterCredentials;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VoterEndpoint {

    /**
     * A voter that was made.
     *
     * @param token for a program, which sends it as a bearer token
     * @param kept where a browser has it instead: in a cookie, which no script can read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewVoter(@Nullable String token, @Nullable String kept) {

        static NewVoter ofProgram(String token) {
            return new NewVoter(token, null);
        }

        static NewVoter ofBrowser() {
            return new NewVoter(null, "cookie");
        }
    }

    private final VoterCredentials credentials;

    VoterEndpoint(VoterCredentials credentials) {
        this.credentials = credentials;
    }

    /** The server stores nothing: a voter is its token, and a lost token is a lost voter. Browsers keep it as a cookie. */
    @PostMapping("/api/voters")
    ResponseEntity<NewVoter> welcome(HttpServletRequest request) {
        var token = credentials.issue();
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, VoterCookie.of(token).toString())
                .body(isOfBrowser(request) ? NewVoter.ofBrowser() : NewVoter.ofProgram(token));
    }

    /** Browsers send at least one of these with every POST, and let no script leave it out. */
    private static boolean isOfBrowser(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ORIGIN) != null || request.getHeader("Sec-Fetch-Site") != null;
    }
}
