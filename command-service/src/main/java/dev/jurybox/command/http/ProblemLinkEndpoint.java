package dev.jurybox.command.http;

import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.StandardProblem;
import dev.jurybox.http.security.PagesProperties;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads from the type of a problem to its page, which is on the site with the pages. */
@Controller
@AllowedTo(RolePolicy.ANYONE)
class ProblemLinkEndpoint {

    private final String site;

    ProblemLinkEndpoint(PagesProperties pages) {
        this.site = pages.origins().getFirst();
    }

    @GetMapping("/problems/{slug}")
    ResponseEntity<Void> page(@PathVariable String slug) {
        var type = ProblemType.of(slug).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND,
                StandardProblem.of(HttpStatus.NOT_FOUND.value()), null));
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(site + type.path())).build();
    }
}
