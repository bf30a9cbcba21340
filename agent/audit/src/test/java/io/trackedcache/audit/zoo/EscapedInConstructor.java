package io.trackedcache.audit.zoo;

import java.util.concurrent.Executor;

/** A thread has it before it is finished. */
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
