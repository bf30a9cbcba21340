package io.trackedcache.agent.scenario;

import static io.trackedcache.agent.scenario.Checks.require;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.subjects.MaybeSubject;
import io.smallrye.mutiny.Multi;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Publishers in methods that cannot be counted: they are returned unchanged and reported. */
public final class PublishersDeclared implements Scenario {
    private static final String CACHE = "publishers-declared";

    @TrackedCache(CACHE)
    Publisher<String> publisher(Publisher<String> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE)
    Flow.Publisher<String> flow(Flow.Publisher<String> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE)
    Flux<String> flux(Flux<String> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE)
    Maybe<String> maybe(Maybe<String> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE)
    Multi<String> multi(Multi<String> publisher) {
        return publisher;
    }

    @TrackedCache(CACHE)
    Observable<String> observable(Observable<String> publisher) {
        return publisher;
    }

    @TrackedCache(value = CACHE, bulk = true)
    Mono<List<String>> bulk(List<String> keys) {
        return Mono.just(keys);
    }

    private static final class Loading {
        @TrackedCache(CACHE + "-loading")
        Mono<String> find() {
            return Mono.fromCallable(this::load);
        }

        @CacheLoad
        String load() {
            return "loaded";
        }
    }

    private static final class LoadedElsewhere {
        @TrackedCache(CACHE + "-loaded-elsewhere")
        Mono<String> find(Elsewhere elsewhere) {
            return Mono.fromCallable(elsewhere::load);
        }
    }

    private static final class Elsewhere {
        @CacheLoad(CACHE + "-loaded-elsewhere")
        String load() {
            return "loaded";
        }
    }

    private static final class LoadedByAPublisher {
        @TrackedCache(CACHE + "-loaded-by-a-publisher")
        Mono<String> find() {
            return PublisherElsewhere.load();
        }
    }

    private static final class PublisherElsewhere {
        @CacheLoad(CACHE + "-loaded-by-a-publisher")
        static Mono<String> load() {
            return Mono.just("loaded");
        }
    }

    private static final class Signalling {
        @TrackedCache(CACHE + "-signalling")
        Mono<String> find() {
            return Mono.fromCallable(() -> {
                CacheLookup.current().expired();
                return "renewed";
            });
        }
    }

    private static final class SignallingElsewhere {
        @TrackedCache(CACHE + "-signalling-elsewhere")
        Mono<String> find() {
            return Signals.expired(Mono.just("renewed"));
        }
    }

    private static final class Signals {
        static Mono<String> expired(Mono<String> publisher) {
            CacheLookup lookup = CacheLookup.current();
            return publisher.doOnNext(value -> lookup.expired());
        }
    }

    @Override
    public void run() {
        Publisher<String> lambda = subscriber -> {};
        Publisher<String> flowable = Flowable.just("found");
        require(publisher(lambda) == lambda && publisher(flowable) == flowable);
        try (SubmissionPublisher<String> submission = new SubmissionPublisher<>()) {
            require(flow(submission) == submission);
        }
        Flux<String> connectable = Flux.just("found").publish();
        require(flux(connectable) == connectable);
        Maybe<String> subject = MaybeSubject.create();
        require(maybe(subject) == subject);
        Multi<String> multi = Multi.createFrom().item("found");
        require(multi(multi) == multi);
        Observable<String> observable = Observable.just("found");
        require(observable(observable) == observable);
        bulk(List.of("a")).block();
        new Loading().find().block();
        new LoadedElsewhere().find(new Elsewhere()).block();
        new LoadedElsewhere().find(new Elsewhere()).block();
        new LoadedByAPublisher().find().block();
        new Signalling().find().block();
        new SignallingElsewhere().find().block();
    }

    @Override
    public List<String> expected() {
        return List.of(
                CACHE + ": ",
                CACHE + "-loaded-elsewhere: loads_ok=2, refreshes=2",
                CACHE + "-loaded-by-a-publisher: ",
                CACHE + "-signalling-elsewhere: ");
    }

    @Override
    public List<String> uncounted() {
        String scenario = PublishersDeclared.class.getName();
        String publisher =
                " is not counted: it returns a publisher, and nothing is looked up until it is subscribed to";
        String followed =
                " is not counted: it returns a publisher, and loads, predicates or signals in this class cannot";
        String followedCache =
                " is not counted: it returns a publisher, and loads, predicates or signals of its cache cannot";
        return List.of(
                scenario + ".publisher is not counted: it returned a ",
                scenario + ".flow is not counted: it returned a java.util.concurrent.SubmissionPublisher",
                scenario + ".flux is not counted: it returned a reactor.core.publisher.FluxPublish",
                scenario + ".maybe is not counted: it returned a io.reactivex.rxjava3.subjects.MaybeSubject",
                scenario + ".multi(Multi)" + publisher,
                scenario + ".observable(Observable)" + publisher,
                scenario + ".bulk(List)" + publisher,
                scenario + "$Loading.find()" + followed,
                scenario + "$LoadedElsewhere.find" + followedCache,
                scenario + "$LoadedByAPublisher.find" + followedCache,
                scenario + "$PublisherElsewhere.load()",
                scenario + "$Signalling.find()" + followed,
                scenario + "$SignallingElsewhere.find" + followedCache);
    }
}
