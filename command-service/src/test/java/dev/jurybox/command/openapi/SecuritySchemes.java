package dev.jurybox.command.openapi;

import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.http.openapi.CommonParts;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;

/** The ways to sign in, and which of them each access rule needs, with the roles that it admits. */
final class SecuritySchemes {

    private static final String PERSON = "person";
    private static final String SERVICE = "service";

    private SecuritySchemes() {}

    static void addTo(Components components) {
        components
                .addSecuritySchemes(PERSON, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                        .bearerFormat("JWT").description("""
                                A token of the identity provider, or of `./jurybox token`. Its roles claim grants \
                                editor, editor-in-chief, reviewer (with seats) or collector; without a role, the \
                                person is a voter."""))
                .addSecuritySchemes(SERVICE, CommonParts.bearer(
                        "The operator token, or the token with which the query service reads the log."));
    }

    static List<SecurityRequirement> of(RolePolicy who) {
        return switch (who) {
            case ANYONE -> List.of();
            case SIGNED_IN -> List.of(need(CommonParts.VOTER), need(CommonParts.COOKIE), need(PERSON), need(SERVICE));
            case VOTER -> List.of(need(CommonParts.VOTER), need(CommonParts.COOKIE), need(PERSON));
            case COLLECTOR -> List.of(need(PERSON, "collector"));
            case EDITOR -> List.of(need(PERSON, "editor", "editor-in-chief"), need(SERVICE, "operator"));
            case OPERATOR -> List.of(need(SERVICE, "operator"));
            case EDITOR_IN_CHIEF -> List.of(need(PERSON, "editor-in-chief"), need(SERVICE, "operator"));
            case REVIEWER_OF_THE_SEAT -> List.of(need(PERSON, "reviewer"));
            case READER -> List.of(need(SERVICE, "operator", "reader"));
        };
    }

    private static SecurityRequirement need(String scheme, String... roles) {
        return new SecurityRequirement().addList(scheme, List.of(roles));
    }
}
