package io.trackedcache.probe.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of docs/counting-rules.md, each on lookups and loads that overlap as the test says. */
class LoadAttributionTest {
    private final LoadAttribution cache = new LoadAttribution(Duration.ofMinutes(5));
    private final List<String> reports = new ArrayList<>();

    private final class Load extends RunningLoad {
        Load(@Nullable Object key, int instance, boolean isRefresh) {
            super(cache, Keys.of(key), instance, isRefresh);
        }

        @Override
        protected void futureCompleted(CompletableFuture<?> complete) {
            end(complete.getNow(null), null, true, List.of(), false);
        }

        @Override
        protected boolean isOfBulkLookup(@Nullable Object value, boolean hasLoaded) {
            return false;
        }

        @Override
        public void refreshed() {
            reports.add("refreshed");
        }

        @Override
        public void unattributed(long lookups) {
            reports.add("unattributed");
        }
    }

    private int enter(@Nullable Object key) {
        return cache.enter(Keys.of(key));
    }

    private Load begin(@Nullable Object key) {
        return new Load(key, 0, false);
    }

    /** Ends a lookup that is counted as a hit, unless it has caused a load. */
    private String leave(int ticket, @Nullable Object result) {
        Parting parting = cache.leave(ticket, null, result, null);
        parting.ended(!parting.hasMissed());
        return parting.hasMissed() ? "missed" : parting.hasWaited() ? "waited" : "alone";
    }

    @Test
    void lookupOfTheKeyHasCausedTheLoad() {
        int other = enter("b");
        int lookup = enter("a");
        begin("a").end("value", null, true, List.of(), false);

        assertThat(leave(lookup, "mapped")).isEqualTo("missed");
        assertThat(leave(other, "mapped")).isEqualTo("alone");
        assertThat(reports).isEmpty();
    }

    @Test
    void earliestLookupOfTheKeyHasCausedTheLoadAndTheOthersHaveWaited() {
        int first = enter("a");
        int second = enter("a");
        Load load = begin("a");
        int third = enter("a");
        load.end("value", null, true, List.of(), false);
        int fourth = enter("a");

        assertThat(leave(third, "value")).isEqualTo("waited");
        assertThat(leave(second, "value")).isEqualTo("waited");
        assertThat(leave(first, "value")).isEqualTo("missed");
        assertThat(leave(fourth, "value")).isEqualTo("alone");
    }

    @Test
    void lookupThatBeganAfterTheLoadDidNotCauseIt() {
        Load load = begin("a");
        int lookup = enter("a");
        load.end(new Object(), null, true, List.of(), false);

        assertThat(leave(lookup, "value")).isEqualTo("alone");
        assertThat(reports).containsExactly("refreshed");
    }

    @Test
    void lookupThatEndedBeforeTheLoadDidNotWaitForIt() {
        int lookup = enter("a");
        Load load = begin("a");
        assertThat(leave(lookup, "old value")).isEqualTo("alone");
        load.end("new value", null, true, List.of(), false);

        assertThat(reports).containsExactly("refreshed");
    }

    @Test
    void loadOfAnotherKeyWithinALookupIsARefresh() {
        int lookup = enter("a");
        begin("b").end(new Object(), null, true, List.of(), false);

        assertThat(leave(lookup, new Object())).isEqualTo("alone");
        assertThat(reports).containsExactly("refreshed");
    }

    @Test
    void loadOfAnotherKeyIsCausedByALookupThatReturnsItsResult() {
        Object value = new Object();
        int lookup = enter("A");
        begin("a").end(value, null, true, List.of(), false);

        assertThat(leave(lookup, value)).isEqualTo("missed");
        assertThat(reports).isEmpty();
    }

    @Test
    void retryWithinALookupIsOneMiss() {
        int lookup = enter("a");
        begin("a").end(null, new IllegalStateException(), false, List.of(), false);
        begin("a").end("value", null, true, List.of(), false);

        assertThat(leave(lookup, "value")).isEqualTo("missed");
        assertThat(reports).isEmpty();
    }

    @Test
    void hedgedLoadsOfALookupAreOneMiss() {
        int lookup = enter("a");
        Load first = begin("a");
        Load second = begin("a");
        second.end("value", null, true, List.of(), false);
        first.end("value", null, true, List.of(), false);

        assertThat(leave(lookup, "value")).isEqualTo("missed");
        assertThat(reports).isEmpty();
    }

    /** Not on a pool: a thread that waits for a pool's task may run it itself. */
    private static <T> T onAnotherThread(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, run -> new Thread(run).start())
                .join();
    }

    private Load beginOnAnotherThread(Object key) {
        return onAnotherThread(() -> begin(key));
    }

    @Test
    void loadThatMayBeOfALookupThatHasEndedIsUnattributed() {
        int first = enter("a");
        Load ofFirst = beginOnAnotherThread("a");
        int second = enter("a");
        Load ofSecond = beginOnAnotherThread("a");
        ofSecond.end("value", null, true, List.of(), false);
        assertThat(leave(second, "value")).isEqualTo("waited");
        ofFirst.end("value", null, true, List.of(), false);

        assertThat(leave(first, "value")).isEqualTo("missed");
        assertThat(reports).containsExactly("unattributed");
    }

    @Test
    void loadOnTheThreadOfItsLookupIsCertain() {
        int first = enter("a");
        int second = enter("a");
        Load load = begin("a");
        Load retry = begin("a");
        load.end("value", null, true, List.of(), false);
        assertThat(leave(second, "value")).isEqualTo("waited");
        retry.end("value", null, true, List.of(), false);

        assertThat(leave(first, "value")).isEqualTo("missed");
        assertThat(reports).isEmpty();
    }

    @Test
    void loadOnAThreadThatWaitsForItsFutureMayBeOfAnotherLookup() {
        int waiting = enter("a");
        cache.pendAs(waiting, this);
        Load ofWaiting = beginOnAnotherThread("a");
        int other = onAnotherThread(() -> enter("a"));
        begin("a").end("value", null, true, List.of(), false);
        assertThat(leave(other, "value")).isEqualTo("waited");
        ofWaiting.end("value", null, true, List.of(), false);

        assertThat(leave(waiting, "value")).isEqualTo("missed");
        assertThat(reports).containsExactly("unattributed");
    }

    @Test
    void threadThatWaitsForAPoolWithinItsLookupMayRunTheLoadOfAnother() {
        int waiting = enter("a");
        Load ofWaiting = beginOnAnotherThread("a");
        int other = onAnotherThread(() -> enter("a"));
        begin("a").end("value", null, true, List.of(), false);
        assertThat(leave(other, "value")).isEqualTo("waited");
        ofWaiting.end("value", null, true, List.of(), false);

        assertThat(leave(waiting, "value")).isEqualTo("missed");
        assertThat(reports).containsExactly("unattributed");
    }

    /** Two values that were loaded after each other, as the first was removed, by two lookups that run both. */
    @Test
    void loadsThatEndTogetherAreAMissEachOrUnattributed() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        for (int round = 0; round < 5_000; round++) {
            reports.clear();
            int first = enter("a");
            Load ofFirst = pool.submit(() -> begin("a")).get();
            int second = enter("a");
            Load ofSecond = pool.submit(() -> begin("a")).get();
            Future<?> ended = pool.submit(() -> {
                together.await();
                ofFirst.end("value", null, true, List.of(), false);
                return null;
            });
            together.await();
            ofSecond.end("value", null, true, List.of(), false);
            String end = leave(second, "value");
            ended.get();

            int misses = (end.equals("missed") ? 1 : 0) + (leave(first, "value").equals("missed") ? 1 : 0);
            assertThat(misses + reports.size()).isEqualTo(2);
        }
        pool.shutdown();
    }

    @Test
    void twoLookupsHaveALoadEach() {
        int first = enter("a");
        int second = enter("a");
        begin("a").end("value", null, true, List.of(), false);
        begin("a").end("value", null, true, List.of(), false);

        assertThat(leave(first, "value")).isEqualTo("missed");
        assertThat(leave(second, "value")).isEqualTo("missed");
    }

    @Test
    void declaredRefreshIsNoMiss() {
        int lookup = enter("a");
        new Load("a", 0, true).end("value", null, true, List.of(), false);

        assertThat(leave(lookup, "value")).isEqualTo("alone");
        assertThat(reports).containsExactly("refreshed");
    }

    @Test
    void loadOfAnInstanceBelongsToALookupOfThatInstance() {
        int ofOne = enter("a");
        cache.ofInstance(ofOne, 1);
        int ofTwo = enter("a");
        cache.ofInstance(ofTwo, 2);
        new Load("a", 2, false).end("value", null, true, List.of(), false);

        assertThat(leave(ofOne, "value")).isEqualTo("alone");
        assertThat(leave(ofTwo, "value")).isEqualTo("missed");
    }

    @Test
    void resultShowsTheLookupWhereTheKeyIsNotKnown() {
        Object value = new Object();
        int other = enter("a");
        int lookup = enter("b");
        int waiting = enter("b");
        begin(null).end(value, null, true, List.of(), false);

        assertThat(leave(other, "old value")).isEqualTo("alone");
        assertThat(leave(lookup, Optional.of(value))).isEqualTo("missed");
        assertThat(leave(waiting, CompletableFuture.completedFuture(value))).isEqualTo("waited");
        assertThat(reports).isEmpty();
    }

    @Test
    void exceptionShowsTheLookupToo() {
        IllegalStateException failure = new IllegalStateException();
        int lookup = enter(new Object());
        begin(new Object()).end(null, failure, false, List.of(), false);

        Parting parting = cache.leave(lookup, null, null, new CompletionException(failure));

        assertThat(parting.hasMissed()).isTrue();
    }

    @Test
    void loadThatAHitMayHaveCausedIsUnattributed() {
        int lookup = enter(new Object());
        begin(new Object()).end(new Object(), null, true, List.of(), false);

        assertThat(leave(lookup, "mapped")).isEqualTo("alone");
        assertThat(reports).containsExactly("unattributed");
    }

    @Test
    void loadWhoseCandidatesAllMissedNeedsNothing() {
        int lookup = enter(new Object());
        begin(new Object()).end(new Object(), null, true, List.of(), false);

        cache.leave(lookup, null, null, null).ended(false);

        assertThat(reports).isEmpty();
    }

    @Test
    void loadOfAnUnknownKeyOutsideOfLookupsIsARefresh() {
        begin(new Object()).end(new Object(), null, true, List.of(), false);

        assertThat(reports).containsExactly("refreshed");
    }

    @Test
    void sharedConstantsProveNothing() {
        for (Object shared : List.of(List.of(), Optional.empty(), "", true, 7, Thread.State.NEW)) {
            int lookup = enter(new Object());
            begin(new Object()).end(shared, null, true, List.of(), false);

            assertThat(leave(lookup, shared)).isEqualTo("alone");
        }
        assertThat(reports).hasSize(6).containsOnly("unattributed");
    }

    @Test
    void whatTwoLoadsHaveGivenProvesNothing() {
        Object shared = new Object();
        int first = enter(new Object());
        begin(new Object()).end(shared, null, true, List.of(), false);
        assertThat(leave(first, shared)).isEqualTo("missed");

        int second = enter(new Object());
        begin(new Object()).end(shared, null, true, List.of(), false);

        assertThat(leave(second, shared)).isEqualTo("alone");
        assertThat(reports).containsExactly("unattributed");
    }

    @Test
    void loadWhoseFutureIsCompleteEndsBeforeTheLookup() {
        int lookup = enter("a");
        CompletableFuture<Object> future = new CompletableFuture<>();
        Load load = begin("a");
        load.awaits(future);
        future.complete("value");

        assertThat(cache.leaveAlone(lookup)).isFalse();
        assertThat(leave(lookup, "value")).isEqualTo("missed");
    }

    @Test
    void lookupWithoutALoadLeavesAlone() {
        int lookup = enter("a");

        assertThat(cache.leaveAlone(lookup)).isTrue();
        begin("a").end("value", null, true, List.of(), false);

        assertThat(reports).containsExactly("refreshed");
    }

    @Test
    void collectedLookupIsNoCandidate() {
        int lookup = enter("a");
        cache.pendAs(lookup, new Object());
        SampleGarbage.collect();
        begin("a").end("value", null, true, List.of(), false);

        assertThat(reports).containsExactly("refreshed");
    }

    @Test
    void abandonedLookupIsNoCandidate() {
        LoadAttribution impatient = new LoadAttribution(Duration.ZERO);
        Object pending = new Object();
        int abandoned = impatient.enter(Keys.of("a"));
        impatient.pendAs(abandoned, pending);
        int lookup = impatient.enter(Keys.of("a"));

        assertThat(impatient.withKey(Keys.of("a"), 0)).hasSize(1);
        impatient.forget(lookup);
        assertThat(impatient.withKey(Keys.of("a"), 0)).isEmpty();
        assertThat(pending).isNotNull();
    }

    @Test
    void seatsOfCollectedLookupsAreUsedAgain() {
        for (int i = 0; i < 3; i++) {
            for (int lookup = 0; lookup < 10_000; lookup++) {
                cache.pendAs(enter("a"), new Object());
            }
            SampleGarbage.collect();
        }

        int last = enter("a");

        assertThat(last & 0xFFFF).isLessThan(20_000);
        cache.forget(last);
    }

    @Test
    void moreLookupsThanSeatsAreUnattributedNotForgotten() {
        List<Integer> tickets = new ArrayList<>();
        for (int i = 0; i <= 65_536; i++) {
            tickets.add(enter("a"));
        }
        Load load = begin("b");
        load.end(new Object(), null, true, List.of(), false);

        tickets.forEach(cache::forget);

        assertThat(tickets.get(65_536)).isNegative();
        assertThat(reports).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void lookupOfALoadThatRunsEndsByItself() {
        int first = enter("a");
        int other = enter("b");
        Load load = begin("a");
        int second = enter("a");

        assertThat(cache.joins(first, second)).isFalse();
        assertThat(cache.joins(other, second)).isTrue();
        assertThat(cache.joins(second, first)).isTrue();
        load.end("value", null, true, List.of(), false);
        assertThat(leave(first, "value")).isEqualTo("missed");
        assertThat(reports).isEmpty();
    }

    @Test
    void lookupThatALoadMayBeAboutToFindEndsByItself() {
        SeatRow row = new SeatRow();
        int first = row.take(Keys.of("a"));
        int second = row.take(Keys.of("a"));

        row.beginSearch();
        assertThat(row.leaveUnwanted(second)).isFalse();
        row.endSearch();
        assertThat(row.leaveUnwanted(second)).isTrue();
        assertThat(row.wantedBy(Keys.of("a"), 0)).hasSize(1);
        assertThat(row.leaveUnwanted(first)).isFalse();
    }
}
