package dev.jurybox.command.relay;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.catalog.RegisterTool;
import dev.jurybox.command.community.CastCommunityVote;
import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.events.Choice;
import dev.jurybox.events.Entry;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Registers a few tools and votes on them in turn, each time as another voter. */
final class Writer {

    private static final int TOOLS = 5;

    private int votes;

    void registerTools(CommandService service) {
        IntStream.range(0, TOOLS).forEach(i -> service.bean(CommandDispatcher.class)
                .send(register(i), Sender.of(Actor.OPERATOR)).join());
    }

    void vote(CommandService service, int times) {
        var from = votes;
        votes += times;
        var commands = service.bean(CommandDispatcher.class);
        IntStream.range(from, votes)
                .mapToObj(i -> commands.send(new CastCommunityVote(tool(i), new VoterToken("v" + i), Choice.SHIP),
                        Sender.of(Actor.VOTER)))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static RegisterTool register(int i) {
        return new RegisterTool(tool(i), new ToolDetails("T", "C", "T", "D", Entry.FREE, "P", null, null));
    }

    private static ToolId tool(int i) {
        return new ToolId("tool-" + i % TOOLS);
    }
}
