package dev.jurybox.proving.bench.stack;

import dev.jurybox.local.load.RequestSource;
import dev.jurybox.local.load.VoteLoad;
import java.nio.ByteBuffer;

/** Votes most of which are on one tool. */
final class BusyToolLoad implements RequestSource {

    private final VoteLoad busy;
    private final VoteLoad others;
    private final int everyOther;
    private long cast;

    /** @param everyOther of so many votes, one is on another tool; all are on the busy tool if it is 0 */
    BusyToolLoad(VoteLoad busy, VoteLoad others, int everyOther) {
        this.busy = busy;
        this.others = others;
        this.everyOther = everyOther;
    }

    @Override
    public void next(ByteBuffer request) {
        (everyOther > 0 && cast++ % everyOther == 0 ? others : busy).next(request);
    }
}
