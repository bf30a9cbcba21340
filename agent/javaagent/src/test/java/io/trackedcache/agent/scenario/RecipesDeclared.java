package io.trackedcache.agent.scenario;

import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.concurrent.Flow;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Methods that say that they return a recipe for a lookup: they are left as they are, and this is said. */
public final class RecipesDeclared implements Scenario {
    private static final String CACHE = "recipes-declared";

    @TrackedCache(CACHE)
    <T extends Publisher<String>> T publisher(T recipe) {
        return recipe;
    }

    @TrackedCache(CACHE)
    Flow.Publisher<String> flow(Flow.Publisher<String> recipe) {
        return recipe;
    }

    @TrackedCache(CACHE)
    Mono<String> mono(Mono<String> recipe) {
        return recipe;
    }

    @TrackedCache(CACHE)
    Flux<String> flux(Flux<String> recipe) {
        return recipe;
    }

    @TrackedCache(CACHE)
    Uni<String> uni(Uni<String> recipe) {
        return recipe;
    }

    @TrackedCache(CACHE)
    Maybe<String> maybe(Maybe<String> recipe) {
        return recipe;
    }

    @TrackedCache(CACHE)
    Single<String> single(Single<String> recipe) {
        return recipe;
    }

    @Override
    public void run() {
        Mono<String> mono = Mono.just("found");
        require(mono(mono) == mono && publisher(mono) == mono && "found".equals(mono.block()));
        Flux<String> flux = Flux.just("found");
        require(flux(flux) == flux && "found".equals(flux.blockFirst()));
        Uni<String> uni = Uni.createFrom().item("found");
        require(uni(uni) == uni && "found".equals(uni.await().indefinitely()));
        Maybe<String> maybe = Maybe.just("found");
        require(maybe(maybe) == maybe && "found".equals(maybe.blockingGet()));
        Single<String> single = Single.just("found");
        require(single(single) == single && "found".equals(single.blockingGet()));
        Flow.Publisher<String> flow = subscriber -> {};
        require(flow(flow) == flow);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("does not hold");
        }
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": unknown");
    }

    @Override
    public List<String> uncounted() {
        return List.of(
                line("publisher(Publisher)"),
                line("flow(Flow$Publisher)"),
                line("mono(Mono)"),
                line("flux(Flux)"),
                line("uni(Uni)"),
                line("maybe(Maybe)"),
                line("single(Single)"));
    }

    private static String line(String method) {
        return RecipesDeclared.class.getName() + "." + method + " is not counted: it only returns a recipe; the lookup"
                + " comes when somebody subscribes";
    }
}
