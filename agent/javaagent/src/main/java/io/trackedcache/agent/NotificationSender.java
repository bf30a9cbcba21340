package io.trackedcache.agent;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sends notifications to those who listen. These are somebody else's code and may take their time, for which neither a
 * thread of the application nor the housekeeper should wait: so there is a thread while there is something to send, and
 * for a short while after. Where somebody listens too slowly, the newest are left out.
 */
final class NotificationSender implements Executor {
    private static final int MOST_WAITING = 1_000;
    private static final long SECONDS_IDLE = 10;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            SECONDS_IDLE,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            new Daemons("trackedcache-notifications"),
            new ThreadPoolExecutor.DiscardPolicy());

    NotificationSender() {
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable sending) {
        thread.execute(sending);
    }
}
