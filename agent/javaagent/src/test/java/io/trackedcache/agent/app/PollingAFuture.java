package io.trackedcache.agent.app;

import io.trackedcache.annotation.TrackedCache;
import java.util.concurrent.CompletableFuture;

/** Gets the same future so often that one callback per call would fill the heap, and then completes it. */
@SuppressWarnings("FutureReturnValueIgnored") // The results are known.
public final class PollingAFuture {
    private static final int LOOKUPS = 3_000_000;
    private static final CompletableFuture<String> FUTURE = new CompletableFuture<>();

    private PollingAFuture() {}

    @TrackedCache("polled")
    private static CompletableFuture<String> find() {
        return FUTURE;
    }

    public static void main(String[] arguments) throws Exception {
        for (int i = 0; i < LOOKUPS; i++) {
            find();
        }
        System.out.println("dependents: " + FUTURE.getNumberOfDependents());
        FUTURE.complete("found");
        UntilToldToStop.wait("ready");
    }
}
