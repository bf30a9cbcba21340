package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.reactive.SubscriptionListener;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracking.Tracking;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscribedLookupTest {
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final LookupProbe probe = LookupProbe.rehearsing(new CacheStatisticsTracker());
    private final PublisherSubscriptions subscriptions = new PublisherSubscriptions(probe, tracker);

    @AfterEach
    void switchOn() {
        Tracking.global().setEnabled(true);
    }

    private SubscriptionListener subscribed() {
        return Optional.ofNullable(subscriptions.begin()).orElseThrow();
    }

    private String counts() {
        return Counts.of(tracker);
    }

    private long inFlight() {
        return tracker.gauges().lookupsInFlight();
    }

    @Test
    void isInFlightUntilItEnds() {
        SubscriptionListener lookup = subscribed();
        assertThat(inFlight()).isOne();
        assertThat(counts()).isEmpty();

        lookup.found("value");

        assertThat(inFlight()).isZero();
        assertThat(counts()).isEqualTo("hits=1 total=1");
    }

    @Test
    void singleSignalDecides() {
        subscribed().found("value");
        subscribed().found(null);
        subscribed().ended("value", null);
        subscribed().ended(null, null);
        subscribed().ended(null, new IllegalStateException());
        subscribed().failed(new IllegalStateException());

        assertThat(counts()).isEqualTo("hits=2 misses=2 total=4 errors=2");
    }

    @Test
    void firstElementThatIsAHitDecides() {
        SubscriptionListener lookup = subscribed();

        lookup.element("value");
        assertThat(counts()).isEqualTo("hits=1 total=1");
        lookup.element("more");
        lookup.completed();

        assertThat(counts()).isEqualTo("hits=1 total=1");
    }

    @Test
    void onlyElementThatIsAMissDecidesAtTheEnd() {
        SubscriptionListener lookup = subscribed();

        lookup.element(false);
        assertThat(counts()).isEmpty();
        lookup.completed();

        assertThat(counts()).isEqualTo("misses=1 total=1");
    }

    @Test
    void secondElementIsAHit() {
        SubscriptionListener lookup = subscribed();

        lookup.element(false);
        lookup.element(false);

        assertThat(counts()).isEqualTo("hits=1 total=1");
    }

    @Test
    void completionWithoutElementsIsAMiss() {
        subscribed().completed();

        assertThat(counts()).isEqualTo("misses=1 total=1");
    }

    @Test
    void failureAfterAnElementThatIsAMissIsAnError() {
        SubscriptionListener lookup = subscribed();

        lookup.element(Optional.empty());
        lookup.failed(new IllegalStateException());

        assertThat(counts()).isEqualTo("errors=1");
    }

    @Test
    void cancellationIsAnErrorUnlessAnElementHasCome() {
        subscribed().cancelled();
        assertThat(counts()).isEqualTo("errors=1");

        SubscriptionListener lookup = subscribed();
        lookup.element(false);
        lookup.cancelled();

        assertThat(counts()).isEqualTo("misses=1 total=1 errors=1");
    }

    @Test
    void signalsAfterTheEndAreIgnored() {
        SubscriptionListener lookup = subscribed();
        lookup.found("value");

        lookup.cancelled();
        lookup.failed(new IllegalStateException());
        lookup.completed();
        lookup.forget();

        assertThat(counts()).isEqualTo("hits=1 total=1");
        assertThat(inFlight()).isZero();
    }

    @Test
    void forgottenLookupIsNotCounted() {
        SubscriptionListener lookup = subscribed();

        lookup.forget();
        lookup.found("value");

        assertThat(counts()).isEmpty();
        assertThat(inFlight()).isZero();
    }

    @Test
    void lookupOfACacheThatCameToBeSignalledIsNotCounted() {
        SubscriptionListener lookup = subscribed();
        probe.cache().markSignalled();

        lookup.found("value");

        assertThat(counts()).isEmpty();
        assertThat(inFlight()).isZero();
    }

    @Test
    void subscriptionWhileTrackingIsOffIsNotFollowed() {
        Tracking.global().setEnabled(false);

        assertThat(subscriptions.begin()).isNull();
    }
}
