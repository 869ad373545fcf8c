package dev.jurybox.proving.attack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Opens streams from several addresses and leaves without notice. */
final class VanishingListeners implements Attack {

    private static final int ADDRESSES = 4;
    private static final int STREAMS_PER_ADDRESS = 100;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration PATIENCE = HEARTBEAT.multipliedBy(3);

    @Override
    public String name() {
        return "vanishing-listeners";
    }

    @Override
    public String action() {
        return "opens 400 streams from 4 addresses, closes half of them and resets the others";
    }

    @Override
    public String before() {
        return "a slot was free after up to two heartbeats, 30 s";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws IOException, InterruptedException {
        var streams = new ArrayList<StreamAttempt>();
        var opened = openAll(stack, streams);
        var counted = StreamAttempt.listeners(stack);
        vanish(streams);
        var gone = Instant.now();
        while (StreamAttempt.listeners(stack) > 0 && Instant.now().isBefore(gone.plus(PATIENCE)))
            Thread.sleep(250);
        var seconds = Duration.between(gone, Instant.now()).toSeconds();
        var left = StreamAttempt.listeners(stack);
        var tookPlace = opened == ADDRESSES * STREAMS_PER_ADDRESS && counted >= opened;
        return new AttackOutcome(tookPlace && left == 0 && seconds <= HEARTBEAT.toSeconds() + 2,
                "%d were open, %d were counted, %d slots are taken %d s later".formatted(
                        opened, counted, left, seconds));
    }

    /** Returns how many of them were served. */
    private static int openAll(AttackedStack stack, List<StreamAttempt> streams) throws IOException {
        for (var n = 0; n < ADDRESSES * STREAMS_PER_ADDRESS; n++) {
            var stream = StreamAttempt.open(stack, "127.0.0." + (41 + n / STREAMS_PER_ADDRESS), "GET", "");
            streams.add(stream);
            if (!stream.reads("event: position")) return n;
        }
        return streams.size();
    }

    private static void vanish(List<StreamAttempt> streams) throws IOException {
        for (var n = 0; n < streams.size(); n++) {
            if (n % 2 == 0) streams.get(n).reset();
            else
                streams.get(n).close();
        }
    }
}
