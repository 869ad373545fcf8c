package dev.jurybox.proving;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Provides one stack with the demo to all tests that need no other. It is stopped after the last of them. */
public final class SharedDemo implements ParameterResolver {

    /** Names the lock of tests that rebuild projections: a stack builds one generation at a time. */
    public static final String REBUILDS = "rebuilds of the shared demo";

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
