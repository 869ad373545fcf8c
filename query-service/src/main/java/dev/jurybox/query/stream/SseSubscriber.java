package dev.jurybox.query.stream;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.jurybox.http.limits.AddressNetworks;
import dev.jurybox.query.progress.PositionVector;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** A connected client with a bounded queue of notifications. A client that does not keep up is disconnected. */
final class SseSubscriber {

    private static final int WAITING_MAX = 64;
    private static final ChangeNotification WAKE_UP = new ChangeNotification(new EventId(PositionVector.NOTHING, null),
            0, null);

    private final Set<String> tools;
    private final AddressNetworks address;
    private final long begin = System.nanoTime();
    private final Duration life;
    private final BlockingQueue<ChangeNotification> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private volatile @Nullable StreamEnd end;
    private long since;

    /** @param life how long the stream stays open at most */
    SseSubscriber(Set<String> tools, AddressNetworks address, Duration life) {
        this.tools = tools;
        this.address = address;
        this.life = life;
    }

    AddressNetworks address() {
        return address;
    }

    /** Starts the stream: the client knows the changes up to this notification, so earlier ones are not sent again. */
    byte[] begin(ChangeNotification notification) {
        since = notification.tick();
        return notification.forThoseInterestedIn(tools);
    }

    byte[] read(ChangeNotification notification) {
        return notification.forThoseInterestedIn(tools);
    }

    /** Never blocks: a client whose queue is full is disconnected. */
    void send(ChangeNotification notification) {
        if (end == null && !waiting.offer(notification)) disconnect(StreamEnd.FELL_BEHIND);
    }

    void disconnect(StreamEnd reason) {
        end = reason;
        waiting.clear();
        waiting.offer(WAKE_UP);
    }

    /** Null as long as the stream continues. */
    @Nullable
    StreamEnd end() {
        if (end == null && leftNanos() <= 0) end = StreamEnd.EXPIRED;
        return end;
    }

    /** Returns null if there is no new notification within {@code patience}. */
    @Nullable
    ChangeNotification next(Duration patience) throws InterruptedException {
        var notification = waiting.poll(Math.min(patience.toNanos(), leftNanos()), NANOSECONDS);
        return notification == null || notification.tick() > since ? notification : null;
    }

    private long leftNanos() {
        return begin + life.toNanos() - System.nanoTime();
    }
}
