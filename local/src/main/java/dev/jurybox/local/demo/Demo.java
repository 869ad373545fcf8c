package dev.jurybox.local.demo;

import dev.jurybox.local.demo.Catalogue.Sample;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Fills an empty stack with the sample catalogue. */
public final class Demo {

    private Demo() {}

    /** Loading it again adds nothing: a tool that is there has its votes. */
    public static void load(URI commandService, String operatorToken, Consumer<String> say) {
        var catalogue = Catalogue.read();
        try (var api = new CommandApi(commandService)) {
            var fresh = catalogue.tools().stream()
                    .filter(sample -> api.register(sample.registration().toString(), operatorToken))
                    .toList();
            vote(fresh, api);
            var votes = fresh.stream().mapToInt(sample -> sample.votes().total()).sum();
            say.accept("Demo: %d tools and %d votes loaded, %d tools were there already."
                    .formatted(fresh.size(), votes, catalogue.tools().size() - fresh.size()));
        }
    }

    /** The same few voters for all tools; each has one vote on each. */
    private static void vote(List<Sample> samples, CommandApi api) {
        var most = samples.stream().mapToInt(sample -> sample.votes().total()).max().orElse(0);
        var voters = IntStream.range(0, most).mapToObj(_ -> api.newVoter()).toList();
        for (var sample : samples) {
            for (var i = 0; i < sample.votes().total(); i++) {
                api.vote(sample.tool(), i < sample.votes().ship() ? "SHIP" : "SKIP", voters.get(i));
            }
        }
    }
}
