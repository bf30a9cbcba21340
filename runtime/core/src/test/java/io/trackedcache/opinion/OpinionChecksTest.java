package io.trackedcache.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.EventType;
import io.trackedcache.tracker.SizeReadings;
import io.trackedcache.tracker.TrackerEvent;
import io.trackedcache.tracker.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Counters of an application that are adopted and checked. */
@SuppressWarnings("NonAtomicVolatileUpdate") // Tests change a field while nothing else does.
class OpinionChecksTest {
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final Opinions opinions = new Opinions();
    private final Context context = new Context();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.EPOCH;
    private final OpinionChecks checks = new OpinionChecks(
            work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                threads.add(thread);
                return thread;
            },
            () -> now);

    /** A context that allows what the test says, and keeps what is reported. */
    private static final class Context implements OpinionContext {
        private final List<String> reports = new CopyOnWriteArrayList<>();
        private Proneness proneness = new Proneness(Proneness.Kind.LOSES, "Cache.java:42: it races", false);
        private boolean mayAdd;

        @Override
        public Optional<String> obstacle() {
            return Optional.empty();
        }

        @Override
        public Proneness pronenessOf(MemberSource member) {
            return proneness;
        }

        @Override
        public boolean mayAddTo(String counter) {
            return mayAdd;
        }

        @Override
        public void drifted(OwnCounter counter) {
            reports.add(counter.name() + " lost " + counter.drift());
        }

        @Override
        public void adding(OwnCounter counter) {
            reports.add(counter.name() + " gets " + counter.drift());
        }

        @Override
        public void checked(List<OwnCounter> counters) {}

        @Override
        public void healed(OwnCounter counter, long added) {
            reports.add(counter.name() + " healed by " + added);
        }
    }

    private void check() throws InterruptedException {
        now = now.plusSeconds(5);
        checks.check(Map.of(opinions.of(tracker).orElseThrow(), context));
        awaitThreads();
    }

    private void awaitThreads() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private OwnCounter only() {
        List<OwnCounter> counters = opinions.of(tracker).orElseThrow().counters();
        assertThat(counters).hasSize(1);
        return counters.get(0);
    }

    @Test
    void fieldThatAgreesIsTheSame() throws Exception {
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        tracker.recordHits(10);
        field.value = 10;

        check();

        assertThat(only().state()).isEqualTo(OwnCounterState.SAME);
        assertThat(only().keptIn()).isEqualTo("com.acme.Cache.hits");
        assertThat(only().value()).hasValue(10);
        assertThat(only().ours()).hasValue(10);
    }

    @Test
    void bothCountsAreThoseOfTheSameMoment() throws Exception {
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        tracker.recordHits(10);
        field.value = 10;
        check();
        long running = tracker.gauges().beginPending();
        tracker.recordHits(5);
        field.value = 15;

        check();

        assertThat(only().value()).hasValue(10);
        assertThat(only().ours()).hasValue(10);
        tracker.gauges().endPending(running);
        check();
        assertThat(only().value()).hasValue(15);
        assertThat(only().ours()).hasValue(15);
    }

    @Test
    void counterThatIsAheadSaysSo() throws Exception {
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        tracker.recordHits(10);
        field.value = 17;

        check();

        assertThat(only().explanation()).startsWith("it was ahead by 7 at the last quiet moment");
    }

    @Test
    void lostUpdatesAreReportedOnceAndNotHealedUnlessAllowed() throws Exception {
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        tracker.recordHits(10);
        field.value = 7;

        check();
        check();
        check();

        assertThat(only().state()).isEqualTo(OwnCounterState.DRIFT);
        assertThat(only().drift()).isEqualTo(3);
        assertThat(only().explanation()).isEqualTo("it has lost at least 3 updates: Cache.java:42: it races");
        assertThat(context.reports).containsExactly("cache_hits lost 3");
        assertThat(field.value).isEqualTo(7);
    }

    @Test
    void lookupThatRanWhenItsInstanceWasAnnouncedIsNoDrift() throws Exception {
        CountingField field = new CountingField(this);
        field.value = 1; // A thread that the constructor has started is in a lookup.
        opinions.adopt(tracker, field);
        tracker.recordHit();
        check();
        check();
        check();

        assertThat(only().state()).isNotEqualTo(OwnCounterState.DRIFT);
    }

    @Test
    void futureOfACollectedInstanceIsNoDriftOfTheNextOne() throws Exception {
        long pending = tracker.gauges().beginPending();
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        tracker.gauges().endPending(pending);
        tracker.recordHit();
        check();
        check();
        check();

        assertThat(only().state()).isNotEqualTo(OwnCounterState.DRIFT);
    }

    @Test
    void hitThatItTakesForAMissIsNoDrift() throws Exception {
        context.mayAdd = true;
        CountingField hits = new CountingField(this);
        CountingField misses = new CountingField(this, "cache_misses");
        CountingField total = new CountingField(this, "total_queries");
        List.of(hits, misses, total).forEach(field -> opinions.adopt(tracker, field));
        for (int i = 0; i < 4; i++) {
            tracker.recordHits(10 + i);
            hits.value = hits.value + 7;
            misses.value = misses.value + 3 + i;
            total.value = hits.value + misses.value;
            check();
        }

        assertThat(context.reports).isEmpty();
        assertThat(hits.value).isEqualTo(28);
        assertThat(opinions.of(tracker).orElseThrow().counters())
                .extracting(OwnCounter::state)
                .doesNotContain(OwnCounterState.DRIFT)
                .contains(OwnCounterState.OTHER);
    }

    @Test
    void driftThatGrowsIsOneFault() throws Exception {
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        for (int i = 0; i < 5; i++) {
            tracker.recordHits(10);
            field.value = 7 * (i + 1L);
            check();
        }

        assertThat(context.reports).containsExactly("cache_hits lost 3");
        assertThat(only().drift()).isEqualTo(12);
    }

    @Test
    void lostUpdatesAreAddedAndConfirmed() throws Exception {
        context.mayAdd = true;
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        tracker.recordHits(10);
        field.value = 7;
        check();
        check();
        assertThat(field.value).isEqualTo(7);
        check();
        assertThat(field.value).isEqualTo(10);

        check();

        assertThat(context.reports).containsExactly("cache_hits lost 3", "cache_hits gets 3", "cache_hits healed by 3");
        assertThat(only().state()).isEqualTo(OwnCounterState.SAME);
    }

    @Test
    void lossesThatGrowAreAddedStepByStep() throws Exception {
        context.mayAdd = true;
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        for (int i = 0; i < 12; i++) {
            tracker.recordHits(10);
            field.value += i < 6 ? 7 + i % 2 : 10;
            check();
            assertThat(field.value).isLessThanOrEqualTo(tracker.cacheHits());
        }

        assertThat(field.value).isEqualTo(tracker.cacheHits());
    }

    @Test
    void counterThatCountsLaterIsNeverAddedTo() throws Exception {
        context.mayAdd = true;
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        tracker.recordHits(10);
        field.value = 7;
        check();
        field.value = 9;
        for (int i = 0; i < 10; i++) {
            check();
        }

        assertThat(field.value).isEqualTo(9);
        assertThat(only().state()).isEqualTo(OwnCounterState.DRIFT);
    }

    @Test
    void counterThatIsAheadOnceItWasAddedToIsNeverAddedToAgain() throws Exception {
        context.mayAdd = true;
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        tracker.recordHits(10);
        field.value = 7;
        check();
        check();
        check();
        field.value += 3; // What looked lost comes now.
        check();
        tracker.recordHits(10);
        for (int i = 0; i < 10; i++) {
            check();
        }

        assertThat(field.value).isEqualTo(13);
    }

    @Test
    void counterThatMayBeResetIsNeverAddedTo() throws Exception {
        context.mayAdd = true;
        context.proneness = new Proneness(Proneness.Kind.LOSES, "Cache.java:42: it races", true);
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        tracker.recordHits(1_000);
        field.value = 1_000;
        check();
        for (int i = 0; i < 10; i++) {
            tracker.recordHits(10);
            field.value += 5 + i % 3;
            check();
        }

        assertThat(only().state()).isEqualTo(OwnCounterState.DRIFT);
        assertThat(context.reports).hasSize(1);
    }

    @Test
    void healThatTheApplicationOverwritesIsNoHeal() throws Exception {
        context.mayAdd = true;
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        tracker.recordHits(10);
        field.value = 7;
        check();
        check();
        check();
        field.value = 7;

        check();

        assertThat(context.reports).containsExactly("cache_hits lost 3", "cache_hits gets 3");
    }

    @Test
    void fieldThatCannotBeAddedToIsTriedOnce() throws Exception {
        context.mayAdd = true;
        CountingField field = new CountingField(this);
        field.isWritable = false;
        opinions.adopt(tracker, field);
        tracker.recordHits(10);
        field.value = 7;
        for (int i = 0; i < 5; i++) {
            check();
        }

        assertThat(context.reports).containsExactly("cache_hits lost 3", "cache_hits gets 3");
        assertThat(only().explanation())
                .isEqualTo(
                        "it has lost at least 3 updates: Cache.java:42: it races; nothing can be added to it: its type has no"
                                + " atomic addition, or a method returns it");
    }

    @Test
    void nothingIsAddedWithoutAnUnprotectedUpdate() throws Exception {
        context.mayAdd = true;
        context.proneness = new Proneness(Proneness.Kind.UNKNOWN, "", false);
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        tracker.recordHits(10);
        field.value = 7;
        check();
        check();
        check();

        assertThat(field.value).isEqualTo(7);
        assertThat(only().state()).isEqualTo(OwnCounterState.DRIFT);
        assertThat(only().explanation())
                .startsWith(
                        "it shows at least 3 less than we counted: lost updates, or lookups that it leaves out; java -jar ");
    }

    @Test
    void countersOfTwoInstancesAreNotCompared() throws Exception {
        Object other = new Object();
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        opinions.adopt(tracker, new CountingField(other));
        tracker.recordHits(10);
        check();
        check();

        assertThat(opinions.of(tracker).orElseThrow().counters())
                .allSatisfy(counter -> assertThat(counter.state()).isEqualTo(OwnCounterState.NOT_COMPARED));
        assertThat(context.reports).isEmpty();
    }

    @Test
    void countersThatContradictEachOtherAreViolationsInTheReportOfTheCache() throws Exception {
        opinions.adopt(tracker, () -> Map.of("cache_hits", 10, "cache_misses", 5, "total_queries", 14L));
        check();

        assertThat(tracker.validateConsistency().issues())
                .containsExactly(new Violation("own counters: total_queries == hits + misses", 15, 14, -1));
        assertThat(tracker.validateConsistency().consistentAfterwards()).isFalse();
    }

    @Test
    void violationThatGrowsIsOneEvent() throws Exception {
        AtomicLong total = new AtomicLong(14);
        opinions.adopt(tracker, () -> Map.of("cache_hits", 10, "cache_misses", 5, "total_queries", total));
        for (int i = 0; i < 3; i++) {
            total.decrementAndGet();
            check();
            var unused = tracker.validateConsistency();
        }

        assertThat(tracker.recentEvents()).extracting(TrackerEvent::type).containsExactly(EventType.VIOLATION);
    }

    @Test
    void missingCountersViolateNothing() throws Exception {
        opinions.adopt(tracker, () -> Map.of("cache_hits", 10, "cache_expired", 3));
        check();

        assertThat(opinions.of(tracker).orElseThrow().violations()).isEmpty();
    }

    @Test
    void unknownNamesAndNumbersAreReported() throws Exception {
        Map<String, Number> odd = new LinkedHashMap<>();
        odd.put("cache_hit", 1);
        odd.put("cache_misses", 1.5);
        odd.put("hit_rate", 0.5);
        opinions.adopt(tracker, () -> odd);
        check();

        assertThat(opinions.of(tracker).orElseThrow().problems())
                .containsExactly(
                        "a source of the program: there is no counter 'cache_hit'; did you mean 'cache_hits'?",
                        "a source of the program: cache_misses is no whole number, but of java.lang.Double");
    }

    @Test
    void sourceThatThrowsIsUnreadableUntilItDoesNot() throws Exception {
        Map<String, Number> counters = new ConcurrentHashMap<>(Map.of("cache_hits", 0));
        boolean[] throwsNow = {false};
        opinions.adopt(tracker, () -> {
            if (throwsNow[0]) {
                throw new IllegalStateException("closed");
            }
            return counters;
        });
        check();
        throwsNow[0] = true;
        check();
        assertThat(only().state()).isEqualTo(OwnCounterState.UNREADABLE);
        assertThat(only().explanation()).isEqualTo("it threw java.lang.IllegalStateException when it was read");

        throwsNow[0] = false;
        check();

        assertThat(only().state()).isEqualTo(OwnCounterState.WAITING);
    }

    @Test
    void whatASourceDoesIsNotCounted() throws Exception {
        List<Boolean> readings = new CopyOnWriteArrayList<>();
        opinions.adopt(tracker, () -> {
            readings.add(SizeReadings.isOnThisThread());
            return Map.of("cache_hits", 0);
        });
        check();

        assertThat(readings.get(0)).isFalse(); // The program's own call.
        assertThat(readings.subList(1, readings.size())).isNotEmpty().containsOnly(true);
        assertThat(SizeReadings.isOnThisThread()).isFalse();
    }

    @Test
    void sourceThatBlocksHoldsUpNothingElse() throws Exception {
        CountDownLatch isBlocked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        boolean[] blocks = {false};
        opinions.adopt(tracker, () -> {
            if (blocks[0]) {
                isBlocked.countDown();
                release.await();
            }
            return Map.of("cache_hits", 0);
        });
        CacheStatisticsTracker second = new CacheStatisticsTracker();
        CountingField field = new CountingField(this);
        opinions.adopt(second, field);
        Map<CacheOpinions, OpinionContext> both = new LinkedHashMap<>();
        both.put(opinions.of(tracker).orElseThrow(), context);
        both.put(opinions.of(second).orElseThrow(), context);
        blocks[0] = true;
        checks.check(both);
        isBlocked.await();
        second.recordHits(3);
        field.value = 3;

        checks.check(both);

        await().until(() -> opinions.of(second).orElseThrow().counters().get(0).state() == OwnCounterState.SAME);
        assertThat(only().state()).isEqualTo(OwnCounterState.SILENT);
        assertThat(threads).hasSize(2);
        release.countDown();
        awaitThreads();
        blocks[0] = false;
        check();
        assertThat(only().state()).isNotEqualTo(OwnCounterState.SILENT);
    }

    @Test
    void racyCounterIsFoundToTheLastLostUpdate() throws Exception {
        CountingField field = new CountingField(this);
        opinions.adopt(tracker, field);
        List<Thread> users = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread user = new Thread(() -> {
                for (int n = 0; n < 50_000; n++) {
                    long before = field.value;
                    field.value = before + 1;
                    tracker.recordHit();
                }
            });
            user.start();
            users.add(user);
        }
        while (users.stream().anyMatch(Thread::isAlive)) {
            check();
            assertThat(only().drift()).isLessThanOrEqualTo(tracker.cacheHits() - field.value + 4);
        }
        for (Thread user : users) {
            user.join();
        }
        check();
        check();

        assertThat(only().drift()).isEqualTo(200_000 - field.value);
    }
}
