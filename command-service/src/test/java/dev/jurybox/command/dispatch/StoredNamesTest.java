package dev.jurybox.command.dispatch;

import static dev.jurybox.command.Fixtures.BUILDER;
import static dev.jurybox.command.Fixtures.DETAILS;
import static dev.jurybox.command.Fixtures.ESPRESSO;
import static dev.jurybox.command.Fixtures.RISTRETTO;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.jurybox.command.catalog.RegisterTool;
import dev.jurybox.command.catalog.ReinstateTool;
import dev.jurybox.command.catalog.RetireTool;
import dev.jurybox.command.catalog.ReviseTool;
import dev.jurybox.command.community.CastCommunityVote;
import dev.jurybox.command.community.CloseVoting;
import dev.jurybox.command.community.OpenVoting;
import dev.jurybox.command.community.RetractCommunityVote;
import dev.jurybox.command.comparison.PublishComparison;
import dev.jurybox.command.comparison.UnpublishComparison;
import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.command.disregard.DisregardLoggedEvent;
import dev.jurybox.command.panel.ReviseReview;
import dev.jurybox.command.panel.SubmitReview;
import dev.jurybox.command.panel.WithdrawReview;
import dev.jurybox.command.ranking.AdoptRules;
import dev.jurybox.command.ranking.DraftRules;
import dev.jurybox.events.Choice;
import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.Detail;
import dev.jurybox.events.EventType;
import dev.jurybox.events.Review;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.VoterToken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fingerprints of commands that receipts store. A receipt of an earlier version has to match the same request for
 * ever.
 */
class StoredNamesTest {

    private static final Review REVIEW = new Review(60, Choice.SHIP, "Because.");
    private static final ComparisonId PAIR = new ComparisonId(ESPRESSO, RISTRETTO);
    private static final VoterToken ADA = new VoterToken("ada");

    private static final String FINGERPRINTED = """
            RegisterTool{"tool":"espresso","details":{"name":"Espresso","category":"Kitchen",\
            "tagline":"Short and strong","description":"Brews under pressure.","entry":"PAID",\
            "pricing":"from 90 a piece","bestFor":null,"homepage":null}}
            ReviseTool{"tool":"espresso","changes":{"BEST_FOR":"mornings"},"expectedRevision":1}
            RetireTool{"tool":"espresso","reason":"sold out"}
            ReinstateTool{"tool":"espresso"}
            SubmitReview{"tool":"espresso","seat":"BUILDER",\
            "review":{"score":60,"recommendation":"SHIP","text":"Because."}}
            ReviseReview{"tool":"espresso","seat":"BUILDER",\
            "review":{"score":60,"recommendation":"SHIP","text":"Because."},"expectedRevision":1}
            WithdrawReview{"tool":"espresso","seat":"BUILDER","reason":"too early"}
            CastCommunityVote{"tool":"espresso","voter":"ada","choice":"SHIP"}
            RetractCommunityVote{"tool":"espresso","voter":"ada"}
            OpenVoting{"tool":"espresso","reason":"a new season"}
            CloseVoting{"tool":"espresso","reason":"the season is over"}
            PublishComparison{"comparison":"espresso-vs-ristretto","headline":null}
            UnpublishComparison{"comparison":"espresso-vs-ristretto","reason":"too early"}
            DraftRules{"rules":{"panelVotes":40,"heatHalfLifeHours":24,"z":1.5,"minimumVotes":5}}
            AdoptRules{"draft":"0e555008f5c5f8debd4fa5795605cadd","expectedVersion":2,"reason":"a new season"}
            DisregardLoggedEvent{"position":17,"subject":"espresso",\
            "event":{"name":"CommunityVoteCast","revision":9},"tags":["ballot:espresso/ada"],"reason":"cut off"}
            """;

    private static final List<JuryboxCommand> COMMANDS = List.of(
            new RegisterTool(ESPRESSO, DETAILS),
            new ReviseTool(ESPRESSO, Map.of(Detail.BEST_FOR, Optional.of("mornings")), 1),
            new RetireTool(ESPRESSO, "sold out"),
            new ReinstateTool(ESPRESSO),
            new SubmitReview(ESPRESSO, BUILDER, REVIEW),
            new ReviseReview(ESPRESSO, BUILDER, REVIEW, 1),
            new WithdrawReview(ESPRESSO, BUILDER, "too early"),
            new CastCommunityVote(ESPRESSO, ADA, Choice.SHIP),
            new RetractCommunityVote(ESPRESSO, ADA),
            new OpenVoting(ESPRESSO, "a new season"),
            new CloseVoting(ESPRESSO, "the season is over"),
            new PublishComparison(PAIR, null),
            new UnpublishComparison(PAIR, "too early"),
            new DraftRules(new RuleSet(40, 24, new BigDecimal("1.50"), 5)),
            new AdoptRules("0e555008f5c5f8debd4fa5795605cadd", 2, "a new season"),
            new DisregardLoggedEvent(17, "espresso", new EventType("CommunityVoteCast", 9),
                    List.of("ballot:espresso/ada"), "cut off"));

    @Test
    void a_command_is_fingerprinted_by_its_type_and_its_content() {
        assertThat(COMMANDS.stream().map(command -> new String(CommandDispatcher.fingerprinted(command), UTF_8)))
                .containsExactlyElementsOf(FINGERPRINTED.lines().toList());
    }

    @Test
    void the_fingerprint_of_every_command_is_tested() {
        var commands = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
                .importPackages("dev.jurybox.command").stream()
                .filter(found -> found.isAssignableTo(JuryboxCommand.class) && !found.isInterface());

        assertThat(commands.map(JavaClass::getName)).containsExactlyInAnyOrderElementsOf(
                COMMANDS.stream().map(command -> command.getClass().getName()).toList());
    }

    @Test
    void rejection_reasons_keep_their_stored_names() {
        assertThat(Stream.of(CommandRejected.Reason.values()).map(JsonMapper.shared()::writeValueAsString)
                .map(json -> json.replace("\"", ""))).containsExactlyInAnyOrder(
                        "SLUG_TAKEN", "UNKNOWN_TOOL", "TOOL_RETIRED", "ALREADY_RETIRED", "NOT_RETIRED",
                        "VOTING_CLOSED", "VOTING_ALREADY_CLOSED", "VOTING_ALREADY_OPEN", "UNKNOWN_SEAT", "SEAT_FILLED",
                        "SEAT_EMPTY", "SAME_TOOL", "UNKNOWN_COMPARISON", "ALREADY_PUBLISHED", "NOT_PUBLISHED",
                        "UNKNOWN_DRAFT", "TOO_MANY_VERDICTS", "UNKNOWN_EVENT", "READABLE_EVENT", "NEEDED_EVENT",
                        "ALREADY_DISREGARDED", "INVALID_PAGE", "NO_REVISION", "STALE", "NO_KEY", "KEY_REUSED",
                        "STILL_RUNNING", "GIVEN_UP");
    }
}
