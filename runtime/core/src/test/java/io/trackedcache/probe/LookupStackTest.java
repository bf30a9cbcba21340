package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.attribution.Keys;
import io.trackedcache.probe.attribution.LoadAttribution;
import io.trackedcache.probe.outcome.BulkKeys;
import io.trackedcache.probe.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookupStackTest {
    private static final String ONE = "LookupStackTest.one";
    private static final String TWO = "LookupStackTest.two";

    private final ProbedCache one = TestProbes.followed(ONE);
    private final ProbedCache two = TestProbes.followed(TWO);

    /** Before each test too: other tests of this thread may have left lookups whose end is missing. */
    @BeforeEach
    @AfterEach
    void cut() {
        LookupStack.ofThisThread().cutAt(0);
    }

    private static RunningLookup push(ProbedCache cache) {
        return LookupStack.ofThisThread().push(cache.number(), 0);
    }

    @Test
    void emptyStackHasNoInnermostLookup() {
        assertThat(LookupStack.innermost(one)).isNull();
        assertThat(LookupStack.innermost()).isNull();
    }

    @Test
    void innermostLookupIsTheLastOneOfItsCache() {
        RunningLookup outer = push(one);
        RunningLookup middle = push(two);
        RunningLookup inner = push(one);

        assertThat(LookupStack.innermost(one)).isSameAs(inner);
        assertThat(LookupStack.innermost(two)).isSameAs(middle);
        assertThat(LookupStack.innermost()).isSameAs(inner);

        inner.end();
        assertThat(LookupStack.innermost(one)).isSameAs(outer);
        assertThat(LookupStack.innermost()).isSameAs(middle);
    }

    @Test
    void endOfALookupEndsAllAboveIt() {
        RunningLookup outer = push(one);
        push(two);
        push(one);

        outer.end();

        assertThat(LookupStack.innermost(one)).isNull();
        assertThat(LookupStack.innermost(two)).isNull();
    }

    @Test
    void objectsAreReused() {
        RunningLookup first = push(one);
        first.signal(Outcome.EXPIRED);
        first.end();

        RunningLookup second = push(two);

        assertThat(second).isSameAs(first);
        assertThat(second.signal()).isNull();
        assertThat(second.isOf(two.number())).isTrue();
    }

    @Test
    void stackGrowsAsDeepAsItMust() {
        List<RunningLookup> pushed = new ArrayList<>();
        for (int depth = 0; depth < 100; depth++) {
            pushed.add(push(depth % 2 == 0 ? one : two));
        }

        assertThat(pushed).doesNotHaveDuplicates();
        for (int depth = 99; depth > 0; depth--) {
            assertThat(LookupStack.innermost()).isSameAs(pushed.get(depth));
            pushed.get(depth).end();
        }
        assertThat(LookupStack.innermost()).isSameAs(pushed.get(0));
    }

    @Test
    void timingBeginsWithTheLookup() {
        assertThat(LookupStack.ofThisThread().push(one.number(), 7).start()).isEqualTo(7);
        assertThat(LookupStack.ofThisThread().push(one.number(), 0).isEmpty()).isTrue();
    }

    @Test
    void lookupOfTheSameInstanceAndKeyIsWithinAnother() {
        RunningLookup outer = push(one);
        outer.asksFor(Keys.of("key"), 7, LoadAttribution.NO_TICKET);
        LookupStack stack = LookupStack.ofThisThread();

        assertThat(stack.isWithin(one.number(), new LookupKey(Keys.of("key"), 7, "key")))
                .isTrue();
        assertThat(stack.isWithin(one.number(), new LookupKey(Keys.of("other"), 7, "other")))
                .isFalse();
        assertThat(stack.isWithin(one.number(), new LookupKey(Keys.of("key"), 8, "key")))
                .isFalse();
        assertThat(stack.isWithin(two.number(), new LookupKey(Keys.of("key"), 7, "key")))
                .isFalse();
    }

    @Test
    void lookupIsComparedWithTheInnermostSixtyFour() {
        LookupStack stack = LookupStack.ofThisThread();
        LookupKey asked = new LookupKey(Keys.of("key"), 7, "key");
        push(one).asksFor(Keys.of("key"), 7, LoadAttribution.NO_TICKET);
        for (int other = 1; other < 64; other++) {
            push(one).asksFor(Keys.of(other), 7, LoadAttribution.NO_TICKET);
        }

        assertThat(stack.isWithin(one.number(), asked)).isTrue();
        push(one);
        assertThat(stack.isWithin(one.number(), asked)).isFalse();
    }

    @Test
    void lookupOfOneOfManyKeysIsWithinTheirs() {
        RunningLookup outer = push(one);
        outer.asksFor(Keys.UNKNOWN, 7, LoadAttribution.NO_TICKET);
        outer.asksFor(new BulkCall(BulkKeys.of(List.of("a", "b"))));
        LookupStack stack = LookupStack.ofThisThread();

        assertThat(stack.isWithin(one.number(), new LookupKey(Keys.of("a"), 7, "a")))
                .isTrue();
        assertThat(stack.isWithin(one.number(), new LookupKey(Keys.of("c"), 7, "c")))
                .isFalse();
        List<String> some = List.of("b");
        assertThat(stack.isWithin(one.number(), new LookupKey(Keys.of(some), 7, some)))
                .isTrue();
    }

    @Test
    void eachThreadHasItsStack() throws Exception {
        push(one);
        List<@Nullable RunningLookup> found = new ArrayList<>();

        Thread thread = new Thread(() -> found.add(LookupStack.innermost(one)));
        thread.start();
        thread.join();

        assertThat(found).containsExactly((RunningLookup) null);
    }

    @Test
    void untrackedLookupIsPushedOnlyAboveOthers() {
        assertThat(LookupStack.untracked(one.number())).isSameAs(RunningLookup.UNTRACKED);

        RunningLookup outer = push(one);
        RunningLookup untracked = LookupStack.untracked(one.number());

        assertThat(untracked).isNotSameAs(RunningLookup.UNTRACKED);
        assertThat(untracked.isTracked()).isFalse();
        assertThat(LookupStack.innermost(one)).isSameAs(untracked);
        LookupStack.leaveUntracked(untracked, one.number());
        assertThat(LookupStack.innermost(one)).isSameAs(outer);
        LookupStack.leaveUntracked(RunningLookup.UNTRACKED, one.number());
        assertThat(LookupStack.innermost(one)).isSameAs(outer);
    }

    /** Stands for a tracked method. */
    private static void find(Runnable body) {
        body.run();
    }

    private static ProbedCache tracked(String name) {
        ProbedCache cache = TestProbes.cache(name);
        ProbeSpec spec = ProbeSpec.parse("method=find\ndescriptor=(Ljava/lang/Runnable;)V");
        ProbedMethods.add(spec, LookupStackTest.class, cache);
        return cache;
    }

    private static void onNewThread(Runnable test) {
        List<Throwable> failures = new ArrayList<>();
        Consumer<Throwable> failed = failures::add;
        Thread thread = new Thread(test);
        thread.setUncaughtExceptionHandler((stopped, failure) -> failed.accept(failure));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            failures.add(e);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void lookupThatBeganBeforeItsCacheWasFollowedIsFoundOnTheStackOfTheThread() {
        ProbedCache cache = tracked("LookupStackTest.late");

        onNewThread(() -> find(() -> {
            RunningLookup late = LookupStack.innermost(cache);

            assertThat(late)
                    .isNotNull()
                    .satisfies(found -> assertThat(found.isFoundLate()).isTrue());
            assertThat(LookupStack.innermost(cache)).isSameAs(late);
            assertThat(LookupStack.foundLate(cache.number())).isSameAs(late);
            assertThat(LookupStack.foundLate(one.number())).isNull();
        }));
    }

    @Test
    void lateLookupsAreFoundBetweenTheKnownOnes() {
        onNewThread(() -> {
            RunningLookup known = push(one);
            ProbedCache cache = tracked("LookupStackTest.between");
            find(() -> find(() -> {
                RunningLookup inner = LookupStack.innermost(cache);

                assertThat(inner).isNotNull();
                LookupStack.leaveUntracked(RunningLookup.UNTRACKED, cache.number());
                assertThat(LookupStack.innermost(cache)).isNotNull().isNotSameAs(inner);
                LookupStack.leaveUntracked(RunningLookup.UNTRACKED, cache.number());
                assertThat(LookupStack.innermost(cache)).isNull();
                assertThat(LookupStack.innermost(one)).isSameAs(known);
            }));
        });
    }

    /** Stands for a cleanup. */
    private static void cleanUp(Runnable body) {
        body.run();
    }

    @Test
    void cleanupThatBeganBeforeTheCacheWasFollowedIsFoundToo() {
        ProbedCache cache = tracked("LookupStackTest.cleaned");
        ProbeSpec spec = ProbeSpec.parse("method=cleanUp\ndescriptor=(Ljava/lang/Runnable;)V");
        ProbedMethods.addCleanup(spec, LookupStackTest.class, cache);

        onNewThread(() -> find(() -> {
            cleanUp(() -> {
                assertThat(LookupStack.beginCleanup(cache)).isNull();
                assertThat(LookupStack.checking(cache)).isNull();
                assertThat(LookupStack.innermost(cache)).isNotNull();
                assertThat(LookupStack.checking(null, 1)).isNull();
                LookupStack.endCleanup(null, cache);
            });
            assertThat(LookupStack.checking(cache)).isNotNull().isSameAs(LookupStack.innermost(cache));
            assertThat(LookupStack.checking(null, 1)).isSameAs(LookupStack.foundLate(cache.number()));
        }));
    }

    @Test
    void markOfACleanupThatDidNotEndLeavesWithItsLookup() {
        RunningLookup lookup = push(one);
        assertThat(LookupStack.beginCleanup(one)).isNotNull();
        assertThat(LookupStack.checking(one)).isNull();

        lookup.end();

        assertThat(LookupStack.beginCleanup(one)).isNull();
        assertThat(LookupStack.checking(one, 1)).isNull();
    }

    @Test
    void stackIsSearchedOncePerEpoch() {
        ProbedCache cache = tracked("LookupStackTest.once");

        onNewThread(() -> {
            assertThat(LookupStack.innermost(cache)).isNull();
            // Its lookups push themselves from now on, so this one is not missing.
            find(() -> assertThat(LookupStack.innermost(cache)).isNull());
        });
    }

    @Test
    void tokenIsNoLateLookup() {
        push(one);

        assertThat(LookupStack.foundLate(one.number())).isNull();
    }
}
