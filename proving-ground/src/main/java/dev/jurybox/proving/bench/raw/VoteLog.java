package dev.jurybox.proving.bench.raw;

import com.zaxxer.hikari.HikariDataSource;
import dev.jurybox.command.axon.AxonSetup;
import dev.jurybox.command.catalog.RegisterTool;
import dev.jurybox.command.community.CastCommunityVote;
import dev.jurybox.command.dispatch.CommandOutcome;
import dev.jurybox.events.Choice;
import dev.jurybox.events.Entry;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import dev.jurybox.eventstore.PostgresEventStorageEngine;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;

/** Casts votes with the real command handlers, through Axon's command gateway, on the project's own storage engine. */
public record VoteLog(
        HikariDataSource pool, PostgresEventStorageEngine engine, AxonConfiguration axon, CommandGateway gateway,
        String url) implements AutoCloseable {

    public static final int TOOLS = 100;
    /** How many of a hundred votes go to the hot tool. */
    private static final int HOT_SHARE = 95;

    static VoteLog on(HikariDataSource pool, PostgresEventStorageEngine engine, String url) {
        var axon = AxonSetup.configurer().registerEventStorageEngine(_ -> engine).start();
        var log = new VoteLog(pool, engine, axon, axon.getComponent(CommandGateway.class), url);
        for (int i = 0; i < TOOLS; i++)
            log.register(tool(i));
        return log;
    }

    public CompletableFuture<?> voteAnywhere() {
        return vote(tool(ThreadLocalRandom.current().nextInt(TOOLS)));
    }

    public CompletableFuture<?> voteMostlyOnOne() {
        var random = ThreadLocalRandom.current();
        return vote(tool(random.nextInt(100) < HOT_SHARE ? 0 : random.nextInt(1, TOOLS)));
    }

    public static ToolId tool(int i) {
        return new ToolId("tool-" + i);
    }

    private CompletableFuture<?> vote(ToolId tool) {
        var random = ThreadLocalRandom.current();
        var voter = new VoterToken(new UUID(random.nextLong(), random.nextLong()).toString().substring(0, 22));
        return gateway.send(new CastCommunityVote(tool, voter, Choice.SHIP), CommandOutcome.class);
    }

    private void register(ToolId tool) {
        gateway.send(new RegisterTool(tool, new ToolDetails("A tool", "Benchmarks", "Is voted on",
                "Has a description.", Entry.FREE, "Free.", null, null)), CommandOutcome.class).join();
    }

    @Override
    public void close() {
        axon.shutdown();
        try {
            engine.close();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        pool.close();
    }
}
