package dev.jurybox.http.openapi;

import dev.jurybox.http.ProblemType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.JavadocPropertyCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;

/** What the OpenAPI documents of both services have in common. It is imported, and not found by scanning. */
public class CommonParts {

    /** A voter's token, sent by a program. */
    public static final String VOTER = "voter";
    /** A voter's token, sent by a browser. */
    public static final String COOKIE = "voterCookie";

    @Bean
    SourceJavadoc javadoc() {
        return new SourceJavadoc();
    }

    @Bean
    JavadocPropertyCustomizer describedProperties(JavadocProvider javadoc, ObjectMapperProvider mappers) {
        return new JavadocPropertyCustomizer(javadoc, mappers);
    }

    /** @param further problems that any request to this service can be answered with, besides those of both */
    public static void complete(OpenAPI api, Info info, OperationWords words, List<ProblemType> further) {
        api.info(info.version("1").license(new License().name("Apache License 2.0").identifier("Apache-2.0")))
                .servers(null).tags(words.tags());
        if (api.getComponents() == null) api.components(new Components());
        var ofAnyRequest = new ArrayList<>(ImpliedProblems.OF_ANY_REQUEST);
        ofAnyRequest.addAll(further);
        ProblemResponses.addTo(api.getComponents(), ofAnyRequest);
        api.getComponents()
                .addSecuritySchemes(VOTER, bearer("The token of POST /api/voters, for programs."))
                .addSecuritySchemes(COOKIE, new SecurityScheme().type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE).name("__Host-jurybox-voter")
                        .description("The same token, which a browser keeps as a cookie. Only over HTTPS."));
    }

    public static SecurityScheme bearer(String description) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").description(description);
    }

    public static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    public static Parameter requestHeader(String name, String description) {
        return new HeaderParameter().name(name).description(description).schema(new StringSchema());
    }
}
