package dev.jurybox.proving.bench.rebuild;

import dev.jurybox.local.load.SendSchedule;
import dev.jurybox.proving.bench.LoadResult;
import dev.jurybox.proving.bench.stack.HttpStack;
import dev.jurybox.proving.bench.stack.PageReads;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * Boards as of random positions, asked for one after the other.
 *
 * @param first the first answers about their positions, which the log is replayed for
 * @param again further answers about some of these positions
 */
record PastBoards(LoadResult first, LoadResult again) {

    /** An address may ask for 300 at once, and a run asks for so many four times. */
    private static final int ANSWERS = 70;
    private static final int POSITIONS_AGAIN = 8;
    private static final int SEED = 18;

    static PastBoards on(HttpStack stack, long head) throws IOException {
        var paths = new Random(SEED + head).longs(1, head + 1).distinct().limit(ANSWERS)
                .mapToObj("/api/leaderboards/verdict?limit=100&asOf=%d"::formatted).toList();
        return new PastBoards(asked(stack, paths), asked(stack, paths.subList(ANSWERS - POSITIONS_AGAIN, ANSWERS)));
    }

    private static LoadResult asked(HttpStack stack, List<String> paths) throws IOException {
        return new PageReads(stack, paths).pages(1, SendSchedule.requests(ANSWERS));
    }
}
