package dev.jurybox.command.security;

import static dev.jurybox.command.decider.CommandRejected.Reason.NO_KEY;
import static java.util.Objects.requireNonNull;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.sender.Role;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.http.security.MatchedRule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Passes the sender of a request to endpoints, as a parameter. */
@Component
public class SenderArgumentResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static final String KEY_HEADER = "Idempotency-Key";
    /** Characters that need no escaping in a path. */
    private static final Pattern WORD = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._~-]{1,128}");

    public static Sender.Key key(Authentication authentication, String word) {
        return key(caller(authentication), word);
    }

    /** The caller's idempotency key with this text. */
    public static Sender.Key key(Caller caller, String word) {
        if (!WORD.matcher(word).matches()) {
            throw new CommandRejected(NO_KEY, "An Idempotency-Key is 1 to 128 letters, digits, or any of . _ ~ -");
        }
        return new Sender.Key(caller.ownerOf(word), word);
    }

    @Override
    public Sender resolveArgument(
            MethodParameter parameter, @Nullable ModelAndViewContainer view, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return senderOf(requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    /** The caller in the role in which the access rule of the request admitted it. */
    public static Sender senderOf(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof Authentication authentication)
                || !(MatchedRule.of(request) instanceof MatchedRule(RolePolicy by, _))
                || !(by.roleOf(caller(authentication)) instanceof Role role)) {
            throw new IllegalStateException("an endpoint takes a sender, but its access rule names no role");
        }
        var word = request.getHeader(KEY_HEADER);
        return new Sender(caller(authentication).actingAs(role), word == null ? null : key(authentication, word));
    }

    private static Caller caller(Authentication authentication) {
        if (authentication.getPrincipal() instanceof Caller caller) return caller;
        throw new IllegalStateException("an endpoint takes a caller, but nobody is authenticated");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sender.class;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }
}
