package io.trackedcache.agent.app;

import io.trackedcache.annotation.TrackedCache;
import java.util.concurrent.CompletableFuture;

/** Drops more futures than its heap could hold. None of them ever completes. */
@SuppressWarnings("FutureReturnValueIgnored") // Dropping futures is the trait.
public final class DroppingItsFutures {
    private static final int FUTURES = 2_000_000;

    private DroppingItsFutures() {}

    @TrackedCache("dropped")
    private static CompletableFuture<String> find(CompletableFuture<String> future) {
        return future;
    }

    public static void main(String[] arguments) throws Exception {
        for (int i = 0; i < FUTURES; i++) {
            find(new CompletableFuture<>());
        }
        CompletableFuture<String> late = new CompletableFuture<>();
        find(late);
        UntilToldToStop.wait("ready");
        late.complete("after all");
    }
}
