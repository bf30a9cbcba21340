package io.trackedcache.examples.benchmarks.startup;

import java.util.concurrent.atomic.LongAdder;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * The advice that {@link BuddyAgent} inlines into lookups. Public, because the inlined code accesses it from any
 * package.
 */
public final class CountingAdvice {
    public static final LongAdder HITS = new LongAdder();
    public static final LongAdder MISSES = new LongAdder();

    private CountingAdvice() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return @Nullable Object value) {
        if (value == null) {
            MISSES.increment();
        } else {
            HITS.increment();
        }
    }
}
