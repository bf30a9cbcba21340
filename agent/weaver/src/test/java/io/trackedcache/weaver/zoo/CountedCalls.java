package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CountedStat;
import io.trackedcache.annotation.CountedStat.Ending;
import io.trackedcache.annotation.TrackedCache;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Methods whose calls are counted; one of them is also a lookup. */
public class CountedCalls {
    private int depth = 3;

    @CountedStat("all")
    public void all() {}

    @CountedStat("primitive")
    public static long primitive(long a, double b) {
        return a + (long) b;
    }

    @CountedStat("failing")
    public String failing() {
        throw new IllegalStateException("of the application");
    }

    @CountedStat(value = "succeeded", onlyOn = Ending.SUCCESS)
    public String succeedsFor(String key) {
        if (key.isEmpty()) {
            throw new IllegalStateException("of the application");
        }
        return key;
    }

    @CountedStat(value = "failed", onlyOn = Ending.FAILURE)
    public String failsFor(String key) {
        if (key.isEmpty()) {
            throw new IllegalStateException("of the application");
        }
        return key;
    }

    @CountedStat(value = "completed", onlyOn = Ending.SUCCESS)
    public CompletableFuture<String> succeedsLater(CompletableFuture<String> future) {
        return future;
    }

    @CountedStat(value = "completed badly", onlyOn = Ending.FAILURE)
    public CompletableFuture<String> failsLater(CompletableFuture<String> future) {
        return future;
    }

    @CountedStat(value = "elsewhere", set = "another set")
    public void elsewhere() {}

    @CountedStat("nested")
    public int nested() {
        return --depth == 0 ? 0 : nested();
    }

    @TrackedCache("CountedCalls lookups")
    @CountedStat("lookups")
    public @Nullable String find(@Nullable String key) {
        return key;
    }

    @CountedStat(value = "any, said so", onlyOn = Ending.ANY)
    private synchronized void hidden() {}

    public void callHidden() {
        hidden();
    }
}
