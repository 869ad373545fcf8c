package dev.jurybox.query.stream;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.jurybox.http.limits.AddressNetworks;
import dev.jurybox.query.freshness.PositionVector;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** An open page: what it is still to be told, so much at most. One that does not keep up is let go. */
final class Listener {

    private static final int WAITING_MAX = 64;
    private static final News WAKE_UP = new News(new EventId(PositionVector.NOTHING, null), 0, null);

    private final Set<String> tools;
    private final AddressNetworks address;
    private final long begin = System.nanoTime();
    private final Duration life;
    private final BlockingQueue<News> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private volatile @Nullable StreamEnd end;
    private long since;

    /** @param life how long it is open at most */
    Listener(Set<String> tools, AddressNetworks address, Duration life) {
        this.tools = tools;
        this.address = address;
        this.life = life;
    }

    AddressNetworks address() {
        return address;
    }

    /** What was found in that look, and before, it knows already. */
    byte[] begin(News news) {
        since = news.tick();
        return news.forThoseInterestedIn(tools);
    }

    byte[] read(News news) {
        return news.forThoseInterestedIn(tools);
    }

    /** Never waits. */
    void tell(News news) {
        if (end == null && !waiting.offer(news)) letGo(StreamEnd.FELL_BEHIND);
    }

    void letGo(StreamEnd reason) {
        end = reason;
        waiting.clear();
        waiting.offer(WAKE_UP);
    }

    /** Null as long as it goes on. */
    @Nullable
    StreamEnd end() {
        if (end == null && leftNanos() <= 0) end = StreamEnd.EXPIRED;
        return end;
    }

    /** Null if there is none for so long. */
    @Nullable
    News next(Duration patience) throws InterruptedException {
        var news = waiting.poll(Math.min(patience.toNanos(), leftNanos()), NANOSECONDS);
        return news == null || news.tick() > since ? news : null;
    }

    private long leftNanos() {
        return begin + life.toNanos() - System.nanoTime();
    }
}
