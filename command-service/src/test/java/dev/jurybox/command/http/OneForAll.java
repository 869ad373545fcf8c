package dev.jurybox.command.http;

import dev.jurybox.command.CommandService;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One service for every test that only asks, with three tools in it; closed after the last of them. */
final class OneForAll implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == CommandService.class;
    }

    @Override
    public CommandService resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(ExtensionContext.Namespace.create(OneForAll.class))
                .computeIfAbsent(CommandService.class, _ -> started(), CommandService.class);
    }

    private static CommandService started() {
        var service = CommandService.start();
        Stream.of("espresso", "doppio", "lungo").map(CommandService.TOOL::formatted)
                .forEach(tool -> service.send("POST", "/api/tools", service.operator(), tool));
        return service;
    }
}
