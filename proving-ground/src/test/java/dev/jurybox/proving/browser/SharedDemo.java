package dev.jurybox.proving.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Provides one stack with the demo to all tests in a browser. It is stopped after the last of them. */
final class SharedDemo implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == DemoStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(ExtensionContext.Namespace.create(SharedDemo.class))
                .computeIfAbsent(DemoStack.class, _ -> new DemoStack(), DemoStack.class);
    }
}
