package dev.jurybox.query.http;

import dev.jurybox.query.progress.MinPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class ConditionalRequestResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ConditionalRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new ConditionalRequest("*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH)),
                MinPosition.projectionsOf(parameter.getContainingClass()),
                MinPosition.parse(request.getHeader(MinPosition.HEADER)));
    }
}
