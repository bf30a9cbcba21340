package io.trackedcache.start;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The executor that sends JMX notifications. Listeners are foreign code and may be slow, and neither a thread of the
 * application nor the housekeeper may wait for them. So it has a thread of its own, which ends after a short idle time.
 * If a listener is too slow, the newest notifications are dropped.
 */
final class NotificationSender implements Executor {
    private static final int MAX_WAITING = 1_000;
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            new DaemonThreadFactory("trackedcache-notifications"),
            new ThreadPoolExecutor.DiscardPolicy());

    NotificationSender() {
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable sending) {
        thread.execute(sending);
    }
}
