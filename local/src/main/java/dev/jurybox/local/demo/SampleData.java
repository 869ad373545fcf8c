package dev.jurybox.local.demo;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.local.token.SigningKey;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Fills a stack with the sample catalogue. */
public final class SampleData {

    /** Earlier versions kept the tokens of their voters in this file. */
    private static final String EARLIER_VOTERS = "demo-voters";

    private SampleData() {}

    /** Loading the catalogue again adds only what an interrupted load left out. */
    public static void load(URI commandService, Secrets secrets, Consumer<String> say) {
        load(commandService, secrets.peopleKeys().signingKey(), secrets.directory(), say);
    }

    /** The key signs the tokens of those who load. */
    static void load(URI commandService, SigningKey key, Path directory, Consumer<String> say) {
        var catalogue = SampleCatalogue.read();
        say.accept(String.format(Locale.ROOT, "Loading the demo: %d tools and %,d votes.",
                catalogue.tools().size(), catalogue.votes()));
        var staff = SampleStaff.signedBy(key, catalogue.seats());
        try (var api = new CommandApi(commandService, staff, CommandApi.VOTES_PER_REQUEST)) {
            say.accept(new SampleLoader(catalogue, votedOnBefore(directory), api).load());
        }
    }

    /**
     * In data of an earlier version the first tools have the votes of other voters, which would be counted beside those
     * of the same voters under the ids that they have now. So these tools get no votes there.
     */
    private static Set<String> votedOnBefore(Path directory) {
        if (!Files.exists(directory.resolve(EARLIER_VOTERS))) return Set.of();
        return SampleCatalogue.firstTools().stream().map(SampleTool::slug).collect(toUnmodifiableSet());
    }
}
