package io.trackedcache.audit.zoo;

import java.util.concurrent.Executor;

/** Another thread can reach the object before its constructor ends. */
final class EscapedInConstructor implements Runnable {
    int hits;

    EscapedInConstructor(Executor executor) {
        hits++;
        executor.execute(this);
        hits++; // lost
    }

    @Override
    public void run() {}
}
