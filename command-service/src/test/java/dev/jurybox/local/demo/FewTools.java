package dev.jurybox.local.demo;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;

/**
 * The tools of the sample whose verdicts change later, and two that are compared, with few votes, so that a load takes a
 * fraction of a second.
 */
final class FewTools {

    private FewTools() {}

    static SampleCatalogue of(SampleCatalogue sample) {
        var pair = sample.comparisons().getFirst();
        var tools = sample.tools().stream()
                .filter(tool -> tool.later() != null || Set.of(pair.left(), pair.right()).contains(tool.slug()))
                .map(FewTools::withFewVotes).toList();
        var slugs = tools.stream().map(SampleTool::slug).collect(toUnmodifiableSet());
        return new SampleCatalogue(tools, sample.comparisons().stream()
                .filter(each -> slugs.contains(each.left()) && slugs.contains(each.right())).toList());
    }

    static long firstVotes(SampleCatalogue sample) {
        return sample.tools().stream().mapToLong(tool -> tool.firstVotes().size()).sum();
    }

    static long changedVotes(SampleCatalogue sample) {
        return sample.tools().stream().mapToLong(tool -> tool.changedVotes().size()).sum();
    }

    private static SampleTool withFewVotes(SampleTool tool) {
        return new SampleTool(tool.registration(), tool.panel(), tool.votes().stream().map(FewTools::fewOf).toList(),
                tool.later() == null ? null : withFewVotes(tool.later()));
    }

    private static SampleSequel withFewVotes(SampleSequel later) {
        var changed = later.changed();
        return new SampleSequel(later.reviews(), changed == null ? null : fewOf(changed), later.closed(),
                later.retired());
    }

    /** Keeps a tenth of the votes, and at least one where there are some. */
    private static VoteWave fewOf(VoteWave wave) {
        return new VoteWave((wave.ship() + 9) / 10, (wave.skip() + 9) / 10);
    }
}
