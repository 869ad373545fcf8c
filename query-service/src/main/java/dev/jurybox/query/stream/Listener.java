package dev.jurybox.query.stream;

import dev.jurybox.http.limits.AddressNetworks;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An open page: what it is still to be told, so much at most. One that does not keep up is let go. */
final class Listener {

    private static final int WAITING_MAX = 64;

    private final Set<String> tools;
    private final AddressNetworks address;
    private final BlockingQueue<News> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private volatile boolean over;

    Listener(Set<String> tools, AddressNetworks address) {
        this.tools = tools;
        this.address = address;
    }

    AddressNetworks address() {
        return address;
    }

    byte[] read(News news) {
        return news.forThoseInterestedIn(tools);
    }

    /** Never waits. */
    void tell(News news) {
        if (!over && !waiting.offer(news)) letGo();
    }

    void letGo() {
        over = true;
        waiting.clear();
        waiting.offer(News.NONE);
    }

    boolean isOver() {
        return over;
    }

    /** Null if there is none for so long. */
    @Nullable
    News next(Duration patience) throws InterruptedException {
        return waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }
}
