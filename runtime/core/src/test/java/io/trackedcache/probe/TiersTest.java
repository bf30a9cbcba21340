package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TiersTest {
    private static final ProbeSpec FIND = ProbeSpec.parse("method=find\ndescriptor=(Ljava/lang/Runnable;)V");
    private static final ProbeSpec CLEAN_UP = ProbeSpec.parse("method=cleanUp\ndescriptor=(Ljava/lang/Runnable;)V");

    /** Stands for a lookup. */
    private static void find(Runnable body) {
        body.run();
    }

    /** Stands for a cleanup. */
    private static void cleanUp(Runnable body) {
        body.run();
    }

    private static ProbedCache cache(String name) {
        return TestProbes.cache("TiersTest." + name);
    }

    @Test
    void lookupWithinOneOfAnotherCacheIsFollowedTogetherWithThatOne() {
        ProbedCache outer = cache("outer");
        ProbedCache inner = cache("inner");
        ProbedMethods.add(FIND, TiersTest.class, outer);

        find(() -> Tiers.findAround(inner));

        assertThat(outer.hasKeys() && outer.isFollowed()).isTrue();
        assertThat(inner.hasKeys() && inner.isFollowed()).isTrue();
    }

    @Test
    void lookupWithinOneOfItsOwnCacheIsNoTier() {
        ProbedCache own = cache("own");
        ProbedMethods.add(FIND, TiersTest.class, own);

        find(() -> Tiers.findAround(own));

        assertThat(own.hasKeys()).isFalse();
    }

    /** A cleanup returns no value of its cache, so following lookups would only cost. */
    @Test
    void lookupWithinACleanupOfAnotherCacheIsNoTier() {
        ProbedCache cleaned = cache("cleaned");
        ProbedCache inner = cache("withinCleanup");
        ProbedMethods.addCleanup(CLEAN_UP, TiersTest.class, cleaned);
        ProbedMethods.add(FIND, TiersTest.class, cache("other"));

        cleanUp(() -> Tiers.findAround(inner));

        assertThat(cleaned.hasKeys()).isFalse();
        assertThat(inner.hasKeys()).isFalse();
    }
}
