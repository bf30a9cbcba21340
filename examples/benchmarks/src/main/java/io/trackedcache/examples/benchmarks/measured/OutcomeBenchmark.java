package io.trackedcache.examples.benchmarks.measured;

import io.trackedcache.registry.TrackerRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Lookups whose outcome needs more than their result. Must run with the agent, each in its own JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OutcomeBenchmark {
    private final OutcomeCache cache = new OutcomeCache();
    private final OutcomeCache.Named named = new OutcomeCache.Named("named");
    private final OutcomeCache.Unnamed unnamed = new OutcomeCache.Unnamed();
    private final OutcomeCache.Inheriting inheriting = new OutcomeCache.Inheriting();
    private final CompletableFuture<String> complete = CompletableFuture.completedFuture("value");

    /** Fails the run if the lookups are not woven. */
    @Setup
    public void countsTheFirstLookup() {
        long before = TrackerRegistry.global().tracker("plain").cacheHits();
        cache.plain(SampleKeys.presentKey());
        if (TrackerRegistry.global().tracker("plain").cacheHits() == before) {
            throw new IllegalStateException(
                    "the tracked lookup is not woven; run it with -javaagent:trackedcache-agent.jar");
        }
    }

    @Benchmark
    public @Nullable String plain(SampleKeys keys) {
        return cache.plain(keys.next());
    }

    @Benchmark
    public @Nullable String plainBesideOthers(SampleKeys keys, OthersInUse others) {
        return cache.plain(keys.next());
    }

    @Benchmark
    public @Nullable String withPlainPredicate(SampleKeys keys) {
        return cache.withPlainPredicate(keys.next());
    }

    @Benchmark
    public @Nullable String withPredicate(SampleKeys keys, OthersInUse others) {
        return cache.withPredicate(keys.next());
    }

    @Benchmark
    public @Nullable String withLoader(SampleKeys keys, OthersInUse others) {
        return cache.withLoader(keys.next());
    }

    @Benchmark
    public @Nullable String withSignal(SampleKeys keys) {
        return cache.withSignal(keys.next());
    }

    @Benchmark
    public @Nullable String ofNamedInstance(SampleKeys keys) {
        return named.find(keys.next());
    }

    @Benchmark
    public @Nullable String ofUnnamedCache(SampleKeys keys) {
        return unnamed.find(keys.next());
    }

    @Benchmark
    public @Nullable String ofInheritedLookup(SampleKeys keys) {
        return inheriting.find(keys.next());
    }

    @Benchmark
    public CompletableFuture<String> futureThatIsComplete() {
        return cache.future(complete);
    }

    @Benchmark
    public CompletableFuture<String> futureThatIsCompleteByHand() {
        return cache.futureByHand(complete);
    }

    @Benchmark
    public boolean futureThatCompletes() {
        CompletableFuture<String> future = new CompletableFuture<>();
        return cache.future(future).complete("value");
    }

    @Benchmark
    public boolean futureThatCompletesByHand() {
        CompletableFuture<String> future = new CompletableFuture<>();
        return cache.futureByHand(future).complete("value");
    }

    /** Runs a predicate and a load, so that the lookups of their caches are followed. */
    @State(Scope.Benchmark)
    public static class OthersInUse {
        @Setup
        public void use() {
            OutcomeCache.isExpired("");
            OutcomeCache.load("key");
        }
    }
}
