package dev.jurybox.command.http;

import dev.jurybox.command.CommandService;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One shared service that accepts few connections in all and fewer from one address, behind a proxy at 127.0.0.9. */
final class NarrowPool implements ParameterResolver {

    static final int CONNECTIONS_MAX = 100;
    static final int PER_ADDRESS = 30;
    static final int NEW_VOTERS = 3;
    static final String PROXY = "127.0.0.9";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == CommandService.class;
    }

    @Override
    public CommandService resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(ExtensionContext.Namespace.create(NarrowPool.class))
                .computeIfAbsent(CommandService.class, _ -> started(), CommandService.class);
    }

    private static CommandService started() {
        return CommandService.start(
                "--server.tomcat.max-connections=" + CONNECTIONS_MAX,
                "--jurybox.http.connections-per-address=" + PER_ADDRESS,
                "--jurybox.http.header-timeout=1s",
                "--jurybox.http.proxies=" + PROXY + ",127.0.1.0/24",
                "--jurybox.limits.voters-per-address.burst=" + NEW_VOTERS,
                "--jurybox.limits.voters-per-address.per-minute=1");
    }
}
