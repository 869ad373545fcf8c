package dev.jurybox.local.demo;

import static java.time.temporal.ChronoUnit.HOURS;

import dev.jurybox.local.demo.SampleCatalogue.Sample;
import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.local.token.PersonToken;
import dev.jurybox.local.token.SigningKey;
import dev.jurybox.local.token.TokenGrant;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Fills a stack with the sample catalogue. */
public final class SampleData {

    static final String VOTERS = "demo-voters";

    private SampleData() {}

    /** Loading the catalogue again adds only what an interrupted load left out. */
    public static void load(URI commandService, Secrets secrets, Consumer<String> say) {
        load(commandService, secrets.peopleKeys().signingKey(), secrets.directory().resolve(VOTERS), say);
    }

    /** The key signs tokens for an editor and a reviewer. The file stores the voters for the next load. */
    static void load(URI commandService, SigningKey key, Path votersFile, Consumer<String> say) {
        var catalogue = SampleCatalogue.read();
        var tools = catalogue.tools();
        try (var api = new CommandApi(commandService)) {
            var editor = token("sample editor", new TokenGrant("editor", List.of()), key);
            var reviewer = token("sample reviewer", new TokenGrant("reviewer", seats(catalogue)), key);
            var voters = voters(tools, votersFile, api);
            var registered = count(tools, tool -> api.register(tool.registration().toString(), editor) ? 1 : 0);
            var reviewed = count(tools, tool -> review(tool, reviewer, api));
            var cast = count(tools, tool -> vote(tool, voters, api));
            var published = count(catalogue.comparisons(), pair -> api.publish(pair.id(), editor) ? 1 : 0);
            say.accept("Demo: %d of %d tools, %d of %d reviews, %d of %d votes and %d of %d comparisons are new."
                    .formatted(registered, tools.size(), reviewed, count(tools, tool -> tool.panel().size()), cast,
                            count(tools, tool -> tool.votes().total()), published, catalogue.comparisons().size()));
        }
    }

    private static <T> int count(List<T> all, ToIntFunction<T> each) {
        return all.stream().mapToInt(each).sum();
    }

    /** The sample has one editor, and one reviewer on all seats; the log keeps their pseudonyms. */
    private static String token(String name, TokenGrant grant, SigningKey key) {
        var now = Instant.now();
        return new PersonToken(name, grant, now, now.plus(1, HOURS)).signedBy(key);
    }

    private static List<String> seats(SampleCatalogue catalogue) {
        return catalogue.tools().stream().flatMap(tool -> tool.panel().keySet().stream()).distinct().toList();
    }

    /** Returns how many of the reviews are new. */
    private static int review(Sample sample, String reviewerToken, CommandApi api) {
        return (int) sample.panel().entrySet().stream()
                .filter(seat -> api.review(sample.tool(), seat.getKey(), seat.getValue().toString(), reviewerToken))
                .count();
    }

    private static List<String> voters(List<Sample> tools, Path file, CommandApi api) {
        var most = tools.stream().mapToInt(sample -> sample.votes().total()).max().orElse(0);
        return new SampleVoters(file).atLeast(most, api::newVoter);
    }

    /** Casts one vote for each voter on the tool, and returns how many votes changed something. */
    private static int vote(Sample sample, List<String> voters, CommandApi api) {
        var changed = 0;
        for (var i = 0; i < sample.votes().total(); i++) {
            var choice = i < sample.votes().ship() ? "SHIP" : "SKIP";
            if (api.vote(sample.tool(), choice, voters.get(i))) changed++;
        }
        return changed;
    }
}
