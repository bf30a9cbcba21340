package io.trackedcache.agent.scenario;

import static io.trackedcache.agent.scenario.Checks.require;
import static io.trackedcache.agent.scenario.Checks.requireThrows;

import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.Miss;
import io.trackedcache.annotation.TrackedCache;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/** Each subscription to a Mono or Flux is a lookup, on any thread. */
@SuppressWarnings("IdentityBinaryExpression") // Two subscriptions are two lookups.
public final class SubscribedReactor implements Scenario {
    private static final String CACHE = "reactor-";

    private final Named named = new Named(CACHE + "named");

    @TrackedCache(CACHE + "mono")
    <T> Mono<T> mono(Mono<T> publisher) {
        return publisher;
    }

    @TrackedCache(value = CACHE + "missing", missOn = NoSuchElementException.class, miss = Miss.EMPTY)
    Mono<String> missing(Mono<String> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE + "flux")
    <T> Flux<T> flux(Flux<T> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE + "publisher")
    Publisher<String> publisher(Publisher<String> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE + "threads")
    Mono<Integer> onThreads(int number) {
        return number % 2 == 0 ? Mono.just(number).publishOn(Schedulers.parallel()) : Mono.empty();
    }

    @TrackedCache(CACHE + "throwing")
    Mono<String> throwing() {
        throw new IllegalStateException("before there is a Mono");
    }

    @TrackedCache(CACHE + "outer")
    Mono<String> outer() {
        return nested(Mono.<String>empty()).switchIfEmpty(Mono.just("found"));
    }

    @TrackedCache(CACHE + "nested")
    static Mono<String> nested(Mono<String> publisher) {
        return publisher;
    }

    private static final class Named {
        @CacheName
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @TrackedCache
        Mono<String> find() {
            return Mono.just(name);
        }
    }

    @Override
    public void run() {
        mono();
        missing();
        flux();
        publisher();
        onThreads();
        requireThrows(this::throwing);
        require("found".equals(outer().block()));
        require((CACHE + "named").equals(named.find().block()));
    }

    private void mono() {
        Mono<String> thrice = mono(Mono.just("found"));
        require("found".equals(thrice.block()) && "found".equals(thrice.block()));
        require(List.of("FOUND")
                .equals(thrice.map(s -> s.toUpperCase(java.util.Locale.ROOT))
                        .flux()
                        .collectList()
                        .block()));
        mono(Mono.just("never subscribed"));
        require(mono(Mono.empty()).blockOptional().isEmpty());
        mono(Mono.just(false)).block();
        mono(Mono.just(Optional.empty())).block();
        requireThrows(() -> mono(Mono.error(new IllegalStateException("no"))).block());
        Disposable cancelled = mono(Mono.never()).subscribe();
        cancelled.dispose();
        Sinks.One<String> sink = Sinks.one();
        Disposable late = mono(sink.asMono()).subscribe();
        sink.tryEmitValue("found");
        late.dispose();
        mono(Mono.never()).subscribe();
        mono(Mono.just("twice")).repeat(1).blockLast();
        AtomicInteger tries = new AtomicInteger();
        mono(Mono.fromCallable(() -> 1 / tries.getAndIncrement())).retry(1).block();
        require("kept"
                .equals(mono(Mono.deferContextual(context -> Mono.just(context.<String>get("key"))))
                        .contextWrite(Context.of("key", "kept"))
                        .block()));
    }

    private void missing() {
        require("instead"
                .equals(missing(Mono.error(new NoSuchElementException("no")))
                        .onErrorReturn("instead")
                        .block()));
        missing(Mono.just("")).block();
        missing(Mono.just("found")).block(Duration.ofSeconds(30));
    }

    private void flux() {
        Flux<String> two = flux(Flux.just("a", "b"));
        require(List.of("a", "b").equals(two.collectList().block()));
        require("a".equals(two.blockFirst()));
        require(List.of().equals(flux(Flux.empty()).collectList().block()));
        flux(Flux.just(false, true)).blockLast();
        flux(Flux.just(false)).blockLast();
        flux(Flux.just(false)).next().block();
        requireThrows(() -> flux(Flux.error(new IllegalStateException("no"))).blockLast());
        flux(Flux.concat(Flux.just("a"), Flux.error(new IllegalStateException("no"))))
                .onErrorComplete()
                .blockLast();
        flux(Flux.never()).subscribe().dispose();
        require(Long.valueOf(1000)
                .equals(flux(Flux.range(0, 1000).subscribeOn(Schedulers.boundedElastic()))
                        .count()
                        .block()));
    }

    private void publisher() {
        require("found".equals(Mono.from(publisher(Mono.just("found"))).block()));
        require(publisher(Mono.empty()) instanceof Mono);
        Flux.from(publisher(Flux.empty())).blockLast();
    }

    private void onThreads() {
        Flux.range(0, 1000)
                .flatMap(number -> onThreads(number).subscribeOn(Schedulers.boundedElastic()), 16)
                .blockLast();
        IntStream.range(0, 1000).parallel().forEach(number -> onThreads(number).block());
    }

    @Override
    public List<String> expected() {
        return List.of(
                CACHE + "mono: cache_hits=8, cache_misses=3, total_queries=11, lookup_errors=3, lookups_in_flight=1",
                CACHE + "missing: cache_hits=1, cache_misses=2, total_queries=3",
                CACHE + "flux: cache_hits=5, cache_misses=3, total_queries=8, lookup_errors=2",
                CACHE + "publisher: cache_hits=1, cache_misses=1, total_queries=2",
                CACHE + "threads: cache_hits=1000, cache_misses=1000, total_queries=2000",
                CACHE + "throwing: lookup_errors=1",
                CACHE + "outer: cache_hits=1, total_queries=1",
                CACHE + "nested: cache_misses=1, total_queries=1",
                CACHE + "named: cache_hits=1, total_queries=1");
    }
}
