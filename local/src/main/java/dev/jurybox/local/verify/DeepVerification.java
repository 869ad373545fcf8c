package dev.jurybox.local.verify;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Counts the whole log a second time, and compares answers of the query service with the result. */
public record DeepVerification(LogSource log, QueryAnswers answers, long seed, Consumer<RecountProgress> progress) {

    private static final int POSITIONS = 5;

    public DeepReport run() {
        var random = new Random(seed);
        var head = log.head();
        var positions = positions(random, head);
        var reader = new RecountReader(log, progress);
        var past = positions.stream().map(position -> reader.readTo(position, head)).toList();
        reader.readTo(head, head);
        var comparison = new AnswerComparison();
        var currentBoards = compareCurrent(reader, comparison);
        var pastComparison = new PastComparison(answers, comparison, random);
        past.forEach(pastComparison::compare);
        if (!currentBoards) pastComparison.compare(reader.readToHead());
        return report(positions, reader, comparison, currentBoards);
    }

    /** Returns the positions in order. A shorter log has all of its own compared. */
    private static List<Long> positions(Random random, long head) {
        if (head <= POSITIONS) return LongStream.rangeClosed(1, head).boxed().toList();
        return random.longs(1, head + 1).distinct().limit(POSITIONS).sorted().boxed().toList();
    }

    /**
     * Compares tools first, because one wrong count can differ in a row of each board. Returns whether boards were
     * compared.
     */
    private boolean compareCurrent(RecountReader reader, AnswerComparison comparison) {
        var answersAtPosition = new AnswersAtPosition(answers);
        var current = new CurrentComparison(log, reader, answersAtPosition, comparison);
        current.compareTools();
        var recount = reader.readToHead();
        new HistoryComparison(answersAtPosition, comparison).compare(recount, reader.recount());
        return current.compareBoards();
    }

    private DeepReport report(List<Long> positions, RecountReader reader, AnswerComparison comparison,
            boolean currentBoards) {
        var recount = reader.recount();
        var findings = recount.findings();
        return new DeepReport(findings.count() == 0 && comparison.different() == 0, seed, positions,
                recount.position(), recount.summaries().size(), recount.ballots(), comparison.answers(), currentBoards,
                findings.count(), findings.first(), comparison.different(), comparison.differences(),
                reader.disregarded().inOrder());
    }
}
