package dev.jurybox.command.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.security.VoterCaller;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.voter.VoterCookie;
import dev.jurybox.http.voter.VoterCredentials;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
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

    /**
     * Creates an anonymous voter.
     *
     * <p>Nothing is stored: the token is the voter, and a lost token is a lost voter. A program gets the token in the
     * answer, to send as Authorization: Bearer. A browser keeps it in a cookie that no script can read; one that has
     * such a cookie stays the voter that it is.
     *
     * @return A voter. Set-Cookie holds the token of a new one, and the body only for programs.
     */
    @AnswersProblems({ProblemType.SIGN_IN_TO_VOTE, ProblemType.TOO_MANY_REQUESTS})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/voters")
    ResponseEntity<NewVoter> createVoter(@AuthenticationPrincipal @Nullable Object caller, HttpServletRequest request) {
        if (isOfBrowser(request) && caller instanceof VoterCaller && VoterCookie.in(request).isPresent()) {
            return ResponseEntity.status(HttpStatus.CREATED).body(NewVoter.ofBrowser());
        }
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
