package dev.jurybox.command.community;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.Fixtures;
import dev.jurybox.command.Json;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.command.catalog.RegisterTool;
import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.FailureCause;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.events.Choice;
import dev.jurybox.events.Rules;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.StoredEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Votes that wait together are decided together, with the same results as one by one. */
@ExtendWith(SharedCommandService.class)
class VotesTogetherTest {

    private static final int TOOLS = 5;
    private static final int VOTERS = 20;
    private static final int COMMANDS = 200;

    private final CommandService service;
    private final CommandDispatcher commands;
    private final EventLog log;
    private final long seed = Long.getLong("votes.seed", new Random().nextLong());

    VotesTogetherTest(CommandService service) {
        this.service = service;
        this.commands = service.bean(CommandDispatcher.class);
        this.log = service.bean(EventLog.class);
    }

    /** What a command did, without its id and position. */
    private record Effect(String result) {

        static Effect of(CompletableFuture<Receipt> receipt) {
            return receipt.orTimeout(60, TimeUnit.SECONDS).handle((done, failure) -> new Effect(failure == null
                    ? "changed " + done.changed()
                    : ((CommandRejected) FailureCause.of(failure)).reason().word())).join();
        }
    }

    @Test
    void receipts_and_events_are_the_same_as_of_votes_one_by_one() {
        var together = new Script("together-" + UUID.randomUUID(), seed);
        var alone = new Script("alone-" + UUID.randomUUID(), seed);

        var effectsTogether = together.run(
                all -> all.stream().map(this::send).toList().stream().map(Effect::of).toList());
        var effectsAlone = alone.run(all -> all.stream().map(command -> Effect.of(send(command))).toList());

        assertThat(effectsTogether).as("repeat with -Dvotes.seed=%d", seed).isEqualTo(effectsAlone);
        assertThat(together.eventsByBallot()).as("repeat with -Dvotes.seed=%d", seed).isEqualTo(alone.eventsByBallot());
        assertThat(effectsTogether).extracting(Effect::result)
                .contains("changed true", "changed false", "VOTING_CLOSED", "UNKNOWN_TOOL");
        assertThat(together.mostInOneTransaction()).isGreaterThan(10);
        assertThat(alone.mostInOneTransaction()).isEqualTo(1);
    }

    @Test
    void each_vote_has_a_command_id_of_its_own_which_its_event_carries() {
        var script = new Script("ids-" + UUID.randomUUID(), seed);
        script.register();
        var receipts = IntStream.range(0, 300).mapToObj(voter -> send(script.vote(0, voter))).toList().stream()
                .map(CompletableFuture::join).toList();

        assertThat(receipts).extracting(Receipt::commandId).doesNotHaveDuplicates();
        assertThat(receipts).allSatisfy(receipt -> {
            var event = log.after(receipt.position() - 1, 1).getFirst();
            assertThat(event.commandId()).hasToString(receipt.commandId());
            assertThat(log.placeOf(receipt.position()).leaf()).isEqualTo(receipt.leaf());
            assertThat(Json.json(new String(event.metadata(), UTF_8)))
                    .isEqualTo(Json
                            .json("""
                            {"actor": "VOTER", "rulesVersion": "%1$d", "correlationId": "%2$s", "causationId": "%2$s"}"""
                                    .formatted(Rules.VERSION, receipt.commandId())));
        });
        assertThat(script.mostInOneTransaction()).isGreaterThan(10);
    }

    @Test
    void a_tool_that_is_closed_in_between_takes_no_vote_afterwards() {
        var script = new Script("closed-" + UUID.randomUUID(), seed);
        script.register();
        var before = IntStream.range(0, 200).mapToObj(voter -> send(script.vote(0, voter))).toList();
        var closing = send(new CloseVoting(script.tool(0), "over"));
        var after = IntStream.range(200, 400).mapToObj(voter -> send(script.vote(0, voter))).toList();
        var closedAt = closing.join().position();
        var late = IntStream.range(400, 600).mapToObj(voter -> send(script.vote(0, voter))).toList();

        for (var votes : List.of(before, after))
            assertThat(votes).allSatisfy(vote -> assertThat(vote.handle((receipt, failure) -> failure == null
                    ? receipt.position() < closedAt
                    : isClosed(failure)).join()).isTrue());
        assertThat(late).allSatisfy(vote -> assertThat(Effect.of(vote).result()).isEqualTo("VOTING_CLOSED"));
        assertThat(before.stream().filter(vote -> !vote.isCompletedExceptionally()).count())
                .isEqualTo(script.events().stream().filter(event -> event.type().equals("CommunityVoteCast")).count()
                        - after.stream().filter(vote -> !vote.isCompletedExceptionally()).count());
    }

    private static boolean isClosed(Throwable failure) {
        return FailureCause.of(failure) instanceof CommandRejected rejected
                && rejected.reason() == CommandRejected.Reason.VOTING_CLOSED;
    }

    private CompletableFuture<Receipt> send(JuryboxCommand command) {
        return commands.send(command, Sender.of(Actor.VOTER));
    }

    /** A random sequence of votes and retractions on tools of its own, between which voting is closed and opened. */
    private final class Script {

        private final String name;
        private final Random random;

        Script(String name, long seed) {
            this.name = name;
            this.random = new Random(seed);
        }

        ToolId tool(int number) {
            return new ToolId(name + "-" + number);
        }

        CastCommunityVote vote(int tool, int voter) {
            return new CastCommunityVote(tool(tool), new VoterToken("voter-" + voter), Choice.SHIP);
        }

        /** One tool more is voted on than there are. */
        void register() {
            for (int i = 0; i < TOOLS; i++)
                send(new RegisterTool(tool(i), Fixtures.DETAILS)).join();
        }

        List<Effect> run(Function<List<JuryboxCommand>, List<Effect>> sender) {
            register();
            var effects = new ArrayList<>(sender.apply(commands()));
            send(new CloseVoting(tool(0), "over")).join();
            effects.addAll(sender.apply(commands()));
            send(new OpenVoting(tool(0), "again")).join();
            effects.addAll(sender.apply(commands()));
            return effects;
        }

        private List<JuryboxCommand> commands() {
            return IntStream.range(0, COMMANDS).<JuryboxCommand>mapToObj(_ -> {
                var tool = tool(random.nextInt(TOOLS + 1));
                var voter = new VoterToken("voter-" + random.nextInt(VOTERS));
                return switch (random.nextInt(5)) {
                    case 0 -> new RetractCommunityVote(tool, voter);
                    case 1, 2 -> new CastCommunityVote(tool, voter, Choice.SKIP);
                    default -> new CastCommunityVote(tool, voter, Choice.SHIP);
                };
            }).toList();
        }

        List<StoredEvent> events() {
            return log.after(0, Integer.MAX_VALUE).stream().filter(event -> event.subject().startsWith(name)).toList();
        }

        /** Events of one transaction are a microsecond apart. */
        int mostInOneTransaction() {
            var most = 0;
            var count = 0;
            var before = Instant.EPOCH;
            for (var event : events()) {
                count = event.recordedAt().equals(before.plus(1, ChronoUnit.MICROS)) ? count + 1 : 1;
                most = Math.max(most, count);
                before = event.recordedAt();
            }
            return most;
        }

        /** The types and payloads of each ballot's events in their order, without names and times. */
        Map<String, List<String>> eventsByBallot() {
            return events().stream().collect(groupingBy(event -> without("choice|from|to|castAt", event),
                    mapping(event -> event.type() + without("castAt", event), toList())));
        }

        private String without(String fields, StoredEvent event) {
            return new String(event.payload(), UTF_8).replace(name, "tool")
                    .replaceAll("\"(%s)\":\"[^\"]*\",?".formatted(fields), "");
        }
    }
}
