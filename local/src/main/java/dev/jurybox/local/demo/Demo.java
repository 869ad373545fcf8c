package dev.jurybox.local.demo;

import dev.jurybox.local.Secrets;
import dev.jurybox.local.demo.Catalogue.Sample;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** Fills a stack with the sample catalogue. */
public final class Demo {

    private Demo() {}

    /** Loading it again adds what an interrupted loading left out, and nothing else. */
    public static void load(URI commandService, Secrets secrets, Consumer<String> say) {
        var tools = Catalogue.read().tools();
        var token = secrets.operatorToken();
        var registered = 0;
        var cast = 0;
        try (var api = new CommandApi(commandService)) {
            var voters = voters(tools, secrets, api);
            for (var sample : tools) {
                if (api.register(sample.registration().toString(), token)) registered++;
                cast += vote(sample, voters, api);
            }
        }
        var votes = tools.stream().mapToInt(sample -> sample.votes().total()).sum();
        say.accept("Demo: %d of %d tools and %d of %d votes are new.".formatted(registered, tools.size(), cast, votes));
    }

    private static List<String> voters(List<Sample> tools, Secrets secrets, CommandApi api) {
        var most = tools.stream().mapToInt(sample -> sample.votes().total()).max().orElse(0);
        return new SampleVoters(secrets.directory().resolve("demo-voters")).atLeast(most, api::newVoter);
    }

    /** Each voter has one vote on each tool. Answers how many changed something. */
    private static int vote(Sample sample, List<String> voters, CommandApi api) {
        var changed = 0;
        for (var i = 0; i < sample.votes().total(); i++) {
            var choice = i < sample.votes().ship() ? "SHIP" : "SKIP";
            if (api.vote(sample.tool(), choice, voters.get(i))) changed++;
        }
        return changed;
    }
}
