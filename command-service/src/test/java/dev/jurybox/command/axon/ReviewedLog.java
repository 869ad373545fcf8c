package dev.jurybox.command.axon;

import static dev.jurybox.command.Fixtures.saying;

import com.zaxxer.hikari.HikariDataSource;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.Choice;
import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.Review;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.PostgresEventStorageEngine;
import dev.jurybox.eventstore.StoredEvent;
import dev.jurybox.local.archive.ArchiveReader;
import dev.jurybox.local.archive.LogExport;
import dev.jurybox.local.archive.LogImport;
import dev.jurybox.local.testing.Sandbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.eventstreaming.Tag;
import org.flywaydb.core.Flyway;

/** All deciders on a log in PostgreSQL, without a service around them. */
final class ReviewedLog implements AutoCloseable {

    private final String url = Sandbox.newDatabase("reviewed", "jurybox_log_owner");
    private final HikariDataSource database = new HikariDataSource();
    private final PostgresEventStorageEngine engine;
    private final AxonConfiguration axon;

    /** @param version up to which the log is migrated, or latest */
    ReviewedLog(String version) {
        migrate(version);
        database.setJdbcUrl(url);
        database.setUsername("jurybox_log_append");
        database.setPassword(Sandbox.secrets().logAppendPassword());
        database.setConnectionInitSql("set enable_seqscan = off");
        database.setMaximumPoolSize(2);
        engine = AxonSetup.postgres(new EventLog(database), new SimpleMeterRegistry());
        axon = AxonSetup.configurer().registerEventStorageEngine(_ -> engine).start();
    }

    void migrate(String version) {
        Flyway.configure()
                .dataSource(url, "jurybox_log_owner", Sandbox.secrets().logOwnerPassword())
                .locations("classpath:db/event-log", "classpath:db/relay", "classpath:db/tags")
                .target(version)
                .placeholders(Map.of(
                        "partitions", "4", "append_role", "jurybox_log_append", "read_role", "jurybox_log_read"))
                .load()
                .migrate();
    }

    /** Reviews of so many tools by one seat, all of which say SHIP. */
    void review(int tools, Seat seat) {
        append(reviews(tools, seat), EventTags::of);
    }

    /** The same as an older version tagged them. */
    void reviewAsBefore(int tools, Seat seat) {
        append(reviews(tools, seat), event -> Set.of(Tag.of("panel", event.subject())));
    }

    /** Each of so many tools is reviewed by a seat, and the review revised so many times, to SKIP at last. */
    void reviseUntilSkip(int tools, Seat seat, int times) {
        review(tools, seat);
        for (int i = times; i > 0; i--) {
            var before = saying(i == times ? Choice.SHIP : Choice.SKIP);
            var text = "Revised %d times more.".formatted(i - 1);
            append(tools(tools).map(tool -> new ReviewRevised(tool, seat, before, new Review(60, Choice.SKIP, text))),
                    EventTags::of);
        }
    }

    /** An operator disregards the event at a position. */
    void disregard(StoredEvent event) {
        append(Stream.of(new EventDisregarded(event.position(), event.subject(), event.type(), event.revision(),
                List.of("panel:" + event.subject(), "panels:all"), "a test")), EventTags::of);
    }

    private static Stream<ReviewSubmitted> reviews(int tools, Seat seat) {
        return tools(tools).map(tool -> new ReviewSubmitted(tool, seat, saying(Choice.SHIP)));
    }

    private static Stream<ToolId> tools(int count) {
        return IntStream.range(0, count).mapToObj(tool -> new ToolId("tool-" + tool));
    }

    @SuppressWarnings("unchecked")
    private void append(Stream<? extends JuryboxEvent> events, Function<JuryboxEvent, Set<Tag>> tags) {
        var tagged = events.<TaggedEventMessage<?>>map(event -> new GenericTaggedEventMessage<>(
                EventMessages.of(List.of(event), Metadata.emptyInstance()).getFirst(), tags.apply(event))).toList();
        var transaction = (AppendTransaction<Object>) engine.appendEvents(AppendCondition.none(), null, tagged).join();
        transaction.commit(null).join();
    }

    /** Exports this log, and imports it into an empty one. */
    void exportTo(ReviewedLog empty) throws IOException, SQLException {
        var export = new ByteArrayOutputStream();
        try (var read = database.getConnection(); var write = empty.database.getConnection()) {
            LogExport.write(read, "keys", export, (_, _) -> {});
            LogImport.begin(write, ArchiveReader.of(new ByteArrayInputStream(export.toByteArray())), (_, _) -> {})
                    .write();
        }
    }

    void decide(JuryboxCommand command) {
        axon.getComponent(CommandGateway.class).send(command, Metadata.emptyInstance()).getResultMessage().join();
    }

    List<StoredEvent> after(long position, int events) {
        return new EventLog(database).after(position, events);
    }

    long head() {
        return new EventLog(database).head().position();
    }

    @Override
    public void close() throws InterruptedException {
        axon.shutdown();
        engine.close();
        database.close();
    }
}
