package io.trackedcache.agent.app;

/** Counts its requests as one should not. */
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
