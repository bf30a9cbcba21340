package io.trackedcache.examples.benchmarks.measured;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.aspectj.lang.annotation.AfterReturning;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;

/**
 * Counts hits and misses with an aspect that the AspectJ agent weaves at load time.
 *
 * <p>It uses after-returning advice instead of around advice, because that is cheaper.
 */
@Aspect
public final class CountingAspect {
    static final Counter HITS;
    static final Counter MISSES;

    static {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        HITS = registry.counter("lookups", "result", "hit");
        MISSES = registry.counter("lookups", "result", "miss");
    }

    @AfterReturning(
            pointcut = "execution(@io.trackedcache.examples.benchmarks.measured.CountedByAspect * *(..))",
            returning = "value")
    public void count(@Nullable Object value) {
        if (value == null) {
            MISSES.increment();
        } else {
            HITS.increment();
        }
    }
}
