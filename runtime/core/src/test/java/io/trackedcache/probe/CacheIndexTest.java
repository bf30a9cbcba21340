package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracking.Tracking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Also of {@link ProbedCache}. */
class CacheIndexTest {
    @AfterEach
    void switchOn() {
        Tracking.global().setEnabled(true);
    }

    @Test
    void cacheHasOneEntryAndOneNumber() {
        ProbedCache one = TestProbes.cache("CacheIndexTest.one");

        assertThat(TestProbes.cache("CacheIndexTest.one")).isSameAs(one);
        assertThat(CacheIndex.numbered(one.number())).isSameAs(one);
        assertThat(TestProbes.cache("CacheIndexTest.two").number()).isNotEqualTo(one.number());
    }

    @Test
    void cacheCountsForItsTracker() {
        ProbedCache cache = TestProbes.cache("CacheIndexTest.tracker");

        assertThat(cache.tracker()).isSameAs(TestProbes.tracker("CacheIndexTest.tracker"));
        assertThat(cache.unregisteredTracker()).isNotSameAs(cache.tracker());
    }

    @Test
    void followingBeginsAnEpochAndNeverEnds() {
        ProbedCache one = CacheIndex.rehearsing();
        ProbedCache two = CacheIndex.rehearsing();
        assertThat(one.isResultOnly()).isTrue();
        assertThat(one.isFollowed()).isFalse();

        int epoch = CacheIndex.follow(one);

        assertThat(CacheIndex.follow(one)).isEqualTo(epoch).isEqualTo(one.followedSince());
        assertThat(one.isFollowed()).isTrue();
        assertThat(one.isResultOnly()).isFalse();
        assertThat(two.isFollowed()).isFalse();
        assertThat(CacheIndex.follow(two)).isGreaterThan(epoch);
        assertThat(CacheIndex.areAnyFollowed()).isTrue();
    }

    @Test
    void allCachesAreFollowedTogetherWithThoseToCome() {
        ProbedCache before = TestProbes.followed("CacheIndexTest.before");
        int since = before.followedSince();
        ProbedCache known = TestProbes.cache("CacheIndexTest.known");

        int epoch = CacheIndex.followAll();

        assertThat(CacheIndex.followAll()).isEqualTo(epoch);
        assertThat(before.followedSince()).isEqualTo(since);
        assertThat(known.isFollowed()).isTrue();
        assertThat(known.isResultOnly()).isFalse();
        ProbedCache later = TestProbes.cache("CacheIndexTest.later" + epoch);
        assertThat(later.followedSince()).isEqualTo(epoch);
        assertThat(later.isResultOnly()).isFalse();
    }

    @Test
    void resultAloneDecidesNothingWhileTrackingIsOff() {
        ProbedCache cache = TestProbes.cache("CacheIndexTest.off");
        boolean isFollowed = cache.isFollowed();
        assertThat(CacheIndex.isOff()).isFalse();

        Tracking.global().setEnabled(false);

        assertThat(CacheIndex.isOff()).isTrue();
        assertThat(cache.isResultOnly()).isFalse();
        assertThat(TestProbes.cache("CacheIndexTest.addedWhileOff").isResultOnly())
                .isFalse();

        Tracking.global().setEnabled(true);
        assertThat(CacheIndex.isOff()).isFalse();
        assertThat(cache.isResultOnly()).isEqualTo(!isFollowed);
    }

    @Test
    void forgottenCacheCountsForNoTrackerOfTheRegistry() {
        ProbedCache cache = TestProbes.cache("CacheIndexTest.forgotten");
        cache.tracker();
        CacheId id = TrackerRegistry.global().all().keySet().stream()
                .filter(known -> known.toString().contains("CacheIndexTest.forgotten"))
                .findAny()
                .orElseThrow();

        CacheIndex.forget(id);
        CacheIndex.forget(id);

        assertThat(cache.tracker()).isNotSameAs(TestProbes.tracker("CacheIndexTest.forgotten"));
        assertThat(CacheIndex.numbered(cache.number())).isNotSameAs(cache);
        assertThat(CacheIndex.numbered(cache.number()).number()).isNegative();
        assertThat(TestProbes.cache("CacheIndexTest.forgotten")).isNotSameAs(cache);
    }

    @Test
    void loadOrPredicateIsMarked() {
        ProbedCache cache = CacheIndex.rehearsing();
        assertThat(cache.isSignalled()).isFalse();

        cache.markSignalled();

        assertThat(cache.isSignalled()).isTrue();
    }
}
