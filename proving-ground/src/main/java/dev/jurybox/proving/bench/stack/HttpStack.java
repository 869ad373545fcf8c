package dev.jurybox.proving.bench.stack;

import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.kafka.BrokerAccess;
import dev.jurybox.local.launcher.TemporaryStack;
import dev.jurybox.local.load.HttpConnections;
import dev.jurybox.local.load.LoadSubjects;
import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.local.service.LiftedLimits;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.proving.bench.raw.RawTable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;

/** The whole stack, as up starts it, with tools to vote on and voters. */
public record HttpStack(TemporaryStack stack, InetSocketAddress commands, InetSocketAddress queries) {

    public static final int TOOLS = 100;

    private static final String LOG_OWNER = "jurybox_log_owner";

    public static HttpStack start(Path repository) {
        var stack = Sandbox.startStack(repository, LiftedLimits.SETTINGS);
        return new HttpStack(stack, at(stack.ports().command()), at(stack.ports().query()));
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Creates the table on the server that holds the log. */
    public RawTable newRawTable() {
        var url = StackPart.POSTGRES.url(stack.ports()) + "/jurybox_log";
        return RawTable.in(url, LOG_OWNER, stack.secrets().logOwnerPassword());
    }

    public LogReader logReader() {
        return new LogReader(StackPart.POSTGRES.url(stack.ports()) + "/jurybox_log", LOG_OWNER,
                stack.secrets().logOwnerPassword());
    }

    /** The settings of a client that may read the topic. */
    public Map<String, Object> topicAccess() {
        return stack.secrets().brokerAccess(BrokerAccess.TOPIC).asQuery(StackPart.KAFKA.url(stack.ports()));
    }

    public ProcessHandle process(StackPart part) {
        return stack.process(part);
    }

    public int queryManagement() {
        return stack.ports().queryManagement();
    }

    public Secrets secrets() {
        return stack.secrets();
    }

    HttpConnections clients(int count) throws IOException {
        return new HttpConnections(commands, count);
    }

    public HttpConnections queryClients(int count) throws IOException {
        return new HttpConnections(queries, count);
    }

    /** Creates what is voted on and who votes. */
    public LoadSubjects subjects() {
        return new LoadSubjects(commands, secrets().operatorToken());
    }
}
