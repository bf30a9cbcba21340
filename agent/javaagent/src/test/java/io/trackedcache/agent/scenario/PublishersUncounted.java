package io.trackedcache.agent.scenario;

import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Publishers that are declared as a more general type: they are returned unchanged and reported once. */
public final class PublishersUncounted implements Scenario {
    private static final String CACHE = "publishers";

    @TrackedCache(CACHE)
    Object mono(Mono<String> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE)
    Object flux(Flux<String> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE)
    Object uni(Uni<String> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE)
    Object maybe(Maybe<String> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE)
    Object single(Single<String> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE)
    <T extends AutoCloseable> T closeable(T publisher) {
        return publisher;
    }

    @TrackedCache(CACHE)
    Object either(Object publisher) {
        return publisher;
    }

    @Override
    public void run() {
        Mono<String> mono = Mono.just("found");
        Flux<String> flux = Flux.just("found");
        Uni<String> uni = Uni.createFrom().item("found");
        Maybe<String> maybe = Maybe.just("found");
        Single<String> single = Single.just("found");
        for (int i = 0; i < 3; i++) {
            require(mono(mono) == mono && "found".equals(mono.block()));
            require(flux(flux) == flux && "found".equals(flux.blockFirst()));
            require(uni(uni) == uni && "found".equals(uni.await().indefinitely()));
            require(maybe(maybe) == maybe && "found".equals(maybe.blockingGet()));
            require(single(single) == single && "found".equals(single.blockingGet()));
        }
        try (SubmissionPublisher<String> publisher = new SubmissionPublisher<>()) {
            require(closeable(publisher) == publisher);
        }
        Publisher<String> publisher = Flux.empty();
        Flow.Publisher<String> flow = subscriber -> {};
        require(either(publisher) == publisher && either(flow) == flow);
        require(either("found").equals("found"));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("does not hold");
        }
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_hits=1, total_queries=1");
    }

    @Override
    public List<String> uncounted() {
        String scenario = PublishersUncounted.class.getName();
        return List.of(
                scenario + ".mono is not counted: it returned a reactor.core.publisher.MonoJust, which performs no",
                scenario + ".flux is not counted: it returned a reactor.core.publisher.FluxJust, which performs no",
                scenario + ".uni is not counted: it returned a io.smallrye.mutiny.operators.uni.",
                scenario
                        + ".maybe is not counted: it returned a io.reactivex.rxjava3.internal.operators.maybe.MaybeJust",
                scenario + ".single is not counted: it returned a io.reactivex.rxjava3.internal.operators.single.",
                scenario + ".closeable is not counted: it returned a java.util.concurrent.SubmissionPublisher, which",
                scenario + ".either is not counted: it returned a ");
    }
}
