package io.trackedcache.agent.scenario;

import static io.trackedcache.agent.scenario.Checks.require;
import static io.trackedcache.agent.scenario.Checks.requireThrows;

import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smallrye.mutiny.Uni;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

/** Each subscription to a Uni, a Maybe, a Single or a publisher of the JDK is a lookup. */
@SuppressWarnings({"CheckReturnValue", "IdentityBinaryExpression"
}) // Only the lookups matter, and two equal calls are two lookups.
public final class SubscribedElsewhere implements Scenario {
    private static final String CACHE = "subscribed-";

    @TrackedCache(CACHE + "uni")
    <T> Uni<T> uni(Uni<T> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE + "maybe")
    <T> Maybe<T> maybe(Maybe<T> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE + "single")
    <T> Single<T> single(Single<T> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE + "flow")
    <T> Flow.Publisher<T> flow(Flow.Publisher<T> publisher) {
        return publisher;
    }

    @Override
    public void run() {
        uni();
        maybe();
        single();
        flow();
    }

    private void uni() {
        Uni<String> twice = uni(Uni.createFrom().item("found"));
        require("found".equals(twice.await().indefinitely())
                && "found".equals(twice.await().indefinitely()));
        uni(Uni.createFrom().item("never subscribed"));
        require(uni(Uni.createFrom().nullItem()).await().indefinitely() == null);
        uni(Uni.createFrom().item(false)).await().indefinitely();
        requireThrows(() -> uni(Uni.createFrom().failure(new IllegalStateException("no")))
                .await()
                .indefinitely());
        uni(Uni.createFrom().nothing()).subscribe().with(item -> {}).cancel();
        uni(Uni.createFrom().nothing()).subscribe().with(item -> {});
        AtomicInteger tries = new AtomicInteger();
        uni(Uni.createFrom().item(() -> 1 / tries.getAndIncrement()))
                .onFailure()
                .retry()
                .atMost(1)
                .await()
                .indefinitely();
        uni(Uni.createFrom().item("found").runSubscriptionOn(ForkJoinPool.commonPool()))
                .await()
                .indefinitely();
    }

    private void maybe() {
        Maybe<String> twice = maybe(Maybe.just("found"));
        require("found".equals(twice.blockingGet()) && "found".equals(twice.blockingGet()));
        maybe(Maybe.just("never subscribed"));
        require(maybe(Maybe.empty()).isEmpty().blockingGet());
        maybe(Maybe.just(Optional.empty())).blockingGet();
        requireThrows(() -> maybe(Maybe.error(new IllegalStateException("no"))).blockingGet());
        maybe(Maybe.never()).subscribe().dispose();
        maybe(Maybe.never()).subscribe();
        maybe(Maybe.just("twice")).repeat(2).blockingLast();
        maybe(Maybe.just("found").subscribeOn(Schedulers.io()).observeOn(Schedulers.computation()))
                .blockingGet();
    }

    private void single() {
        require("found".equals(single(Single.just("found")).blockingGet()));
        single(Single.just(false)).blockingGet();
        requireThrows(
                () -> single(Single.error(new IllegalStateException("no"))).blockingGet());
        single(Single.never()).subscribe().dispose();
        AtomicInteger tries = new AtomicInteger();
        single(Single.fromCallable(() -> 1 / tries.getAndIncrement())).retry(1).blockingGet();
        single(Single.just("found").subscribeOn(Schedulers.io())).blockingGet();
    }

    private void flow() {
        Flow.Publisher<String> twice = flow(subscriber -> new Source(subscriber, 2, false));
        require(new Sink().of(twice).equals("2 elements, completed"));
        require(new Sink().of(twice).equals("2 elements, completed"));
        require(new Sink()
                .of(flow(subscriber -> new Source(subscriber, 0, false)))
                .equals("0 elements, completed"));
        require(new Sink()
                .of(flow(subscriber -> new Source(subscriber, 0, true)))
                .equals("0 elements, failed"));
        Sink cancelling = new Sink();
        cancelling.of(flow(subscriber -> subscriber.onSubscribe(new Silent())));
        cancelling.subscription().cancel();
    }

    private static final class Silent implements Flow.Subscription {
        @Override
        public void request(long count) {}

        @Override
        public void cancel() {}
    }

    /** A publisher that sends some elements at the first request, and then completes. */
    private static final class Source implements Flow.Subscription {
        private final Flow.Subscriber<? super String> subscriber;
        private final int elements;
        private final boolean fails;

        @SuppressWarnings("ThisEscapedInObjectConstruction")
        Source(Flow.Subscriber<? super String> subscriber, int elements, boolean fails) {
            this.subscriber = subscriber;
            this.elements = elements;
            this.fails = fails;
            subscriber.onSubscribe(this);
        }

        @Override
        public void request(long count) {
            for (int i = 0; i < elements; i++) {
                subscriber.onNext("element");
            }
            if (fails) {
                subscriber.onError(new IllegalStateException("no"));
            } else {
                subscriber.onComplete();
            }
        }

        @Override
        public void cancel() {}
    }

    private static final class Sink implements Flow.Subscriber<String> {
        private int elements;
        private String end = "";
        private Flow.Subscription subscription = new Silent();

        String of(Flow.Publisher<String> publisher) {
            publisher.subscribe(this);
            return elements + " elements, " + end;
        }

        Flow.Subscription subscription() {
            return subscription;
        }

        @Override
        public void onSubscribe(Flow.Subscription newSubscription) {
            subscription = newSubscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String element) {
            elements++;
        }

        @Override
        public void onError(Throwable failure) {
            end = "failed";
        }

        @Override
        public void onComplete() {
            end = "completed";
        }
    }

    @Override
    public List<String> expected() {
        return List.of(
                CACHE + "uni: cache_hits=4, cache_misses=2, total_queries=6, lookup_errors=3, lookups_in_flight=1",
                CACHE + "maybe: cache_hits=5, cache_misses=2, total_queries=7, lookup_errors=2, lookups_in_flight=1",
                CACHE + "single: cache_hits=3, cache_misses=1, total_queries=4, lookup_errors=3",
                CACHE + "flow: cache_hits=2, cache_misses=1, total_queries=3, lookup_errors=2");
    }
}
