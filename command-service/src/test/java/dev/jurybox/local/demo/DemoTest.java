package dev.jurybox.local.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.Tokens;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.StoredEvent;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.testing.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the sample catalogue into a service of its own. */
class DemoTest {

    private static final String ALL = "Demo: 30 of 30 tools, 105 of 105 reviews, 6,855 of 6,855 votes, 39 of 39 "
            + "comparisons and 7 of 7 later changes are new.";
    private static final String NOTHING = "Demo: 0 of 30 tools, 0 of 105 reviews, 0 of 6,855 votes, 0 of 39 "
            + "comparisons and 0 of 7 later changes are new.";

    /** What one complete load records. */
    private static final Map<String, Long> EVENTS = Map.of(
            "ToolRegistered", 30L, "ReviewSubmitted", 105L, "CommunityVoteCast", 6_735L, "ComparisonPublished", 39L,
            "VotingClosed", 1L, "ToolRetired", 1L, "ReviewRevised", 5L, "CommunityVoteChanged", 120L);

    /** A load of few votes has several requests for votes too. */
    private static final int FEW_VOTES_PER_REQUEST = 20;

    private final CommandService service = CommandService.start();

    @TempDir
    private Path secrets;

    @BeforeEach
    void copyTheOnlySecretThatTheDemoContainerHas() throws IOException {
        Files.copy(Sandbox.secrets().peopleKeys().privateKey(), secrets.resolve("people.key"));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void loading_the_demo_again_adds_nothing_and_takes_back_nothing() {
        assertThat(load()).isEqualTo(ALL);
        assertThat(load()).isEqualTo(NOTHING);
        assertThat(events()).containsAllEntriesOf(EVENTS);

        service.send("PUT", "/api/tools/oxbow/voting", Tokens.editor(), "{\"state\":\"OPEN\",\"reason\":\"sold\"}");
        service.send("DELETE", "/api/tools/uptime-oracle/retirement", Tokens.editor(), "");
        assertThat(loadAsContainer(address())).isEqualTo(NOTHING);
    }

    /** Each attempt gets one request further than the one before. */
    @Test
    void a_load_that_is_interrupted_at_each_of_its_requests_records_everything_once() throws IOException {
        var sample = FewTools.of(SampleCatalogue.read());
        var requests = 1;
        while (endsAfter(requests, sample))
            requests++;

        assertThat(requests).isGreaterThan(sample.reviews() + sample.laterChanges());
        assertThat(events()).containsAllEntriesOf(Map.of("ToolRegistered", (long) sample.tools().size(),
                "ReviewSubmitted", (long) sample.reviews(), "ComparisonPublished", (long) sample.comparisons().size(),
                "CommunityVoteCast", FewTools.firstVotes(sample), "CommunityVoteChanged", FewTools.changedVotes(sample),
                "VotingClosed", 1L, "ToolRetired", 1L, "ReviewRevised", sample.laterChanges() - 2L));
        assertThat(load(sample, URI.create(address()))).startsWith("Demo: 0 of ").contains(" and 0 of ");
    }

    /** The retired tool is one of the sample's; it has 4 reviews, 8 votes and a place in one comparison. */
    @Test
    void a_retired_tool_is_skipped_and_the_rest_of_the_demo_is_loaded() {
        service.send("POST", "/api/tools", service.operator(), CommandService.TOOL.formatted("mistral-3-small"));
        service.send("PUT", "/api/tools/mistral-3-small/retirement", service.operator(), "{\"reason\":\"gone\"}");

        assertThat(load()).isEqualTo("Demo: 29 of 30 tools, 101 of 105 reviews, 6,847 of 6,855 votes, 38 of 39 "
                + "comparisons and 7 of 7 later changes are new.");
    }

    /** Earlier versions stored the tokens of the voters, whose 32 votes on the first six tools are there already. */
    @Test
    void tools_that_an_earlier_version_voted_on_get_no_votes_again() throws IOException {
        Files.writeString(secrets.resolve("demo-voters"), "token");

        assertThat(loadAsContainer(address())).contains("6,823 of 6,855 votes");
        assertThat(loadAsContainer(address())).isEqualTo(NOTHING);
    }

    private boolean endsAfter(int requests, SampleCatalogue sample) throws IOException {
        try (var connection = new LossyConnection(address(), requests)) {
            load(sample, connection.address());
            return false;
        } catch (UserError e) {
            assertThat(e).hasMessageStartingWith("The demo is not loaded completely");
            return true;
        }
    }

    private static String load(SampleCatalogue sample, URI address) {
        var staff = SampleStaff.signedBy(Sandbox.secrets().peopleKeys().signingKey(), sample.seats());
        try (var api = new CommandApi(address, staff, FEW_VOTES_PER_REQUEST)) {
            return new SampleLoader(sample, Set.of(), api).load();
        }
    }

    private String load() {
        var said = new ArrayList<String>();
        SampleData.load(URI.create(address()), Sandbox.secrets(), said::add);
        return said.getLast();
    }

    private String loadAsContainer(String address) {
        var said = new ArrayList<String>();
        DemoLoader.run(List.of(address, secrets.toString()), said::add);
        return said.getLast();
    }

    private Map<String, Long> events() {
        return service.bean(EventLog.class).after(0, 20_000).stream()
                .collect(groupingBy(StoredEvent::type, TreeMap::new, counting()));
    }

    private String address() {
        return "http://127.0.0.1:" + service.port();
    }
}
