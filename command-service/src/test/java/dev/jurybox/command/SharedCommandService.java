package dev.jurybox.command;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One service for every test that only reads, or that uses tools of its own and looks at nothing else. It is closed
 * after the last of them. Its three tools are for requests of which most are refused.
 */
public final class SharedCommandService implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == CommandService.class;
    }

    @Override
    public CommandService resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(ExtensionContext.Namespace.create(SharedCommandService.class))
                .computeIfAbsent(CommandService.class, _ -> started(), CommandService.class);
    }

    private static CommandService started() {
        var service = CommandService.start();
        Stream.of("espresso", "doppio", "lungo").map(CommandService.TOOL::formatted)
                .forEach(tool -> service.send("POST", "/api/tools", service.operator(), tool));
        return service;
    }
}
