package io.trackedcache.probe;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.tracking.Tracking;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublisherProbeTest {
    private static final String NAME = "PublisherProbeTest.";

    private final List<String> reported = new ArrayList<>();

    @BeforeEach
    void listen() {
        ProbeErrors.reportTo(reported::add);
    }

    @AfterEach
    void restore() {
        ProbeErrors.reportTo(text -> {});
        Tracking.global().setEnabled(true);
    }

    private static AroundProbe probe(String cache) {
        return TestProbes.around(
                ProbeLink.LOOKUP, NAME + cache, "publisher=true", "descriptor=()Ljava/util/concurrent/Flow$Publisher;");
    }

    private static String counts(String cache) {
        return TestProbes.counts(NAME + cache);
    }

    /** Calls a method that returns a publisher, and returns what its caller gets. */
    private static @Nullable Object call(AroundProbe probe, @Nullable Object publisher) {
        @Nullable Object[] box = {publisher};
        TestProbes.call(probe, box);
        return box[0];
    }

    @SuppressWarnings("unchecked") // Its elements are text.
    private static void subscribe(@Nullable Object publisher) {
        assertThat(publisher).isInstanceOf(Flow.Publisher.class);
        ((Flow.Publisher<String>) requireNonNull(publisher)).subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {}

            @Override
            public void onNext(String element) {}

            @Override
            public void onError(Throwable failure) {}

            @Override
            public void onComplete() {}
        });
    }

    private static Flow.Publisher<String> publishing(String element) {
        return subscriber -> {
            subscriber.onNext(element);
            subscriber.onComplete();
        };
    }

    @Test
    void eachSubscriptionIsALookup() {
        Object publisher = call(probe("each"), publishing("found"));
        assertThat(counts("each")).isEmpty();

        subscribe(publisher);
        subscribe(publisher);

        assertThat(counts("each")).isEqualTo("hits=2 total=2");
    }

    @Test
    void publisherThatCompletesWithoutElementsIsAMiss() {
        Flow.Publisher<String> empty = Flow.Subscriber::onComplete;

        subscribe(call(probe("empty"), empty));

        assertThat(counts("empty")).isEqualTo("misses=1 total=1");
    }

    @Test
    void nullIsAMiss() {
        assertThat(call(probe("null"), null)).isNull();

        assertThat(counts("null")).isEqualTo("misses=1 total=1");
    }

    @Test
    void methodThatThrowsIsAnError() {
        TestProbes.callThrowing(probe("throws"), new IllegalStateException());

        assertThat(counts("throws")).isEqualTo("errors=1");
    }

    @Test
    void moreSpecialPublisherIsReturnedAsItIsAndReported() {
        AroundProbe probe = probe("special");
        try (SubmissionPublisher<String> publisher = new SubmissionPublisher<>()) {
            assertThat(call(probe, publisher)).isSameAs(publisher);
            assertThat(call(probe, publisher)).isSameAs(publisher);
        }

        assertThat(counts("special")).isEmpty();
        assertThat(reported)
                .singleElement()
                .asString()
                .startsWith(
                        "com.acme.Users.find is not counted: it returned a java.util.concurrent.SubmissionPublisher")
                .contains("until it is subscribed to");
    }

    @Test
    void nothingIsCountedWhereALoadMayDecide() {
        TestProbes.link(ProbeLink.LOAD, NAME + "loaded");
        AroundProbe probe = probe("loaded");
        Flow.Publisher<String> publisher = publishing("found");

        assertThat(call(probe, publisher)).isSameAs(publisher);
        TestProbes.callThrowing(probe, new IllegalStateException());

        assertThat(counts("loaded")).isEmpty();
        assertThat(reported)
                .containsExactly("com.acme.Users.find is not counted: it returns a publisher, and loads, predicates or"
                        + " signals of its cache cannot be matched to a subscription; annotate the method that performs"
                        + " the lookup");
    }

    @Test
    void nothingIsCountedWhereTheMethodWasSignalled() {
        AroundProbe probe = probe("signalled");
        CacheIndex.followAll();
        Flow.Publisher<String> publisher = publishing("found");
        @Nullable Object[] box = {publisher};

        TestProbes.call(probe, null, () -> {
            requireNonNull(InnermostLookup.INSTANCE.get()).accept("HIT");
            return box;
        });

        assertThat(box[0]).isSameAs(publisher);
        assertThat(counts("signalled")).isEmpty();
        assertThat(reported).singleElement().asString().contains("cannot be matched to a subscription");
    }

    @Test
    void callWhileTrackingIsOffReturnsThePublisherAsItIs() {
        AroundProbe probe = probe("off");
        Tracking.global().setEnabled(false);
        Flow.Publisher<String> publisher = publishing("found");

        assertThat(call(probe, publisher)).isSameAs(publisher);
        TestProbes.callThrowing(probe, new IllegalStateException());

        assertThat(counts("off")).isEmpty();
        assertThat(reported).isEmpty();
    }

    @Test
    void subscriptionAfterTrackingWasSwitchedOffIsNotCounted() {
        Object publisher = call(probe("later"), publishing("found"));
        Tracking.global().setEnabled(false);

        subscribe(publisher);

        assertThat(counts("later")).isEmpty();
    }
}
