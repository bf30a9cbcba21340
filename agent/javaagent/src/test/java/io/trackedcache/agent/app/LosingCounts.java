package io.trackedcache.agent.app;

/** Counts its requests without atomic updates. */
public final class LosingCounts implements Runnable {
    private long requests;

    @Override
    public void run() {
        request();
    }

    void request() {
        requests++;
    }

    synchronized long requests() {
        return requests;
    }
}
