package dev.jurybox.command.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
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
@AllowedTo(RolePolicy.ANYONE)
class VoterEndpoint {

    /**
     * A new voter.
     *
     * @param token a bearer token, for a program
     * @param kept where a browser has the token instead: in a cookie, which no script can read
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

    /** Nothing is stored: the token is the voter, and a lost token is a lost voter. Browsers keep it as a cookie. */
    @PostMapping("/api/voters")
    ResponseEntity<NewVoter> welcome(HttpServletRequest request) {
        var token = credentials.issue();
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, VoterCookie.of(token).toString())
                .body(isOfBrowser(request) ? NewVoter.ofBrowser() : NewVoter.ofProgram(token));
    }

    /** Browsers send at least one of these headers with every POST, and no script can leave it out. */
    private static boolean isOfBrowser(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ORIGIN) != null || request.getHeader("Sec-Fetch-Site") != null;
    }
}
