package io.trackedcache.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CounterLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackingTest {
    private static final TrackedMethod WOVEN = TrackedMethod.woven("com.acme.Users", "find(int)", "lookup", "users");

    private final TrackerRegistry registry = new TrackerRegistry();
    private final Tracking tracking = new Tracking(registry);

    @Test
    void listenersGetTheSwitchAtOnceAndOnEachChange() {
        List<Boolean> heard = new ArrayList<>();
        tracking.listen(heard::add);

        tracking.setEnabled(false);
        assertThat(tracking.isEnabled()).isFalse();
        tracking.setEnabled(true);

        assertThat(tracking.isEnabled()).isTrue();
        assertThat(heard).containsExactly(true, false, true);
    }

    @Test
    void lastReportOfAMethodWins() {
        TrackedMethod failed = TrackedMethod.failed("com.acme.Users", "find(int)", "lookup", "why", "what to do");
        TrackedMethod other = TrackedMethod.woven("com.acme.Users", "find(int)", "load", "users");
        tracking.methods().add(WOVEN);
        tracking.methods().add(other);
        tracking.methods().add(failed);

        assertThat(tracking.explain()).isEqualTo(new Explanation(List.of(failed, other), 0));
        assertThat(tracking.explain().in(MethodState.WOVEN)).containsExactly(other);
        assertThat(tracking.explain().of("com.acme.Others")).isEmpty();
    }

    @Test
    void bridgeDoesNotReplaceTheMethodThatItCalls() {
        TrackedMethod bridge =
                TrackedMethod.skipped("com.acme.Users", "find(int)", "lookup", "bridge", "why", "nothing to do");
        tracking.methods().add(bridge);
        tracking.methods().add(WOVEN);
        tracking.methods().add(bridge);

        assertThat(tracking.explain().methods()).containsExactly(WOVEN);
    }

    @Test
    void cacheThatItsClassNamesIsTakenForNoOther() {
        String name = "com.acme.UserCache";
        tracking.methods().add(TrackedMethod.woven("com.acme.UsesCache", "find()", "lookup", "com.acme.UsesCache"));
        tracking.methods().add(TrackedMethod.woven(name, "load()", "load", name));

        assertThat(tracking.explain().withoutLookups())
                .extracting(TrackedMethod::remedy)
                .containsExactly(
                        "look up in it, annotate its lookups or those of the class that it extends, or name its cache");
    }

    @Test
    void methodOfCacheWithoutLookupsIsDoubted() {
        tracking.methods().add(WOVEN);
        tracking.methods().add(TrackedMethod.woven("com.acme.Loader", "load()", "load", "usres"));
        tracking.methods().add(TrackedMethod.woven("com.acme.Loader", "put()", "put", "sessions"));
        tracking.methods().add(TrackedMethod.woven("com.acme.Loader", "size()", "size", "users"));
        tracking.methods().add(TrackedMethod.woven("com.acme.Loader", "count()", "stat", "set: key"));
        tracking.methods()
                .add(TrackedMethod.woven("com.acme.Entry", "isOld()", "expiry", TrackedMethod.INNERMOST_LOOKUP));

        assertThat(tracking.explain().withoutLookups())
                .extracting(TrackedMethod::method, TrackedMethod::explanation, TrackedMethod::remedy)
                .containsExactly(
                        tuple("load()", "no lookup counts for its cache 'usres'", "did you mean 'users'?"),
                        tuple(
                                "put()",
                                "no lookup counts for its cache 'sessions'",
                                "name a cache that has lookups, or annotate its lookups"));
    }

    @Test
    void cacheWithLookupsByHandIsNotDoubted() {
        tracking.methods().add(TrackedMethod.woven("com.acme.Loader", "load()", "load", "byHand"));
        registry.tracker("byHand").recordHit();

        assertThat(tracking.explain().withoutLookups()).isEmpty();
    }

    @Test
    void methodBesideAnUncountedLookupIsNotDoubted() {
        tracking.methods().add(TrackedMethod.skipped("com.acme.Users", "touch()", "lookup", "void", "why", "do"));
        tracking.methods().add(TrackedMethod.woven("com.acme.Users", "put()", "put", "users"));

        assertThat(tracking.explain().withoutLookups()).isEmpty();
    }

    @Test
    void doubtIsAddedToTheStateOfACountedMethod() {
        TrackedMethod doubt = WOVEN.doubted("code", "why", "what to do");
        tracking.methods().add(TrackedMethod.woven("com.acme.Users", "find(int)", "lookup", "users"));
        tracking.methods().add(TrackedMethod.skipped("com.acme.Users", "old()", "lookup", "void", "why", "do"));

        tracking.methods().doubt(doubt);
        tracking.methods()
                .doubt(TrackedMethod.woven("com.acme.Users", "old()", "lookup", "")
                        .doubted("code", "other", "other"));

        assertThat(tracking.explain().methods())
                .extracting(TrackedMethod::reason)
                .containsExactly("code", "void");
        assertThat(tracking.explain().methods().get(0).cache()).isEqualTo("users");
    }

    @Test
    void failedClassTurnsItsWovenMethodsToFailed() {
        TrackedMethod skipped = TrackedMethod.skipped("com.acme.Users", "touch()", "lookup", "void", "why", "do");
        TrackedMethod other = TrackedMethod.woven("com.acme.Shop", "find()", "lookup", "shop");
        tracking.methods().add(WOVEN);
        tracking.methods().add(skipped);
        tracking.methods().add(other);

        tracking.methods().addFailed("com.acme.Users", "lookup", "refused", "do this");
        tracking.methods().addFailed("com.acme.Unread", "lookup", "damaged", "do that");

        assertThat(tracking.explain().methods())
                .containsExactly(
                        TrackedMethod.failed("com.acme.Users", "find(int)", "lookup", "refused", "do this"),
                        skipped,
                        other,
                        TrackedMethod.failed("com.acme.Unread", "*", "lookup", "damaged", "do that"));
    }

    @Test
    void explanationIncludesFurtherSources() {
        List<TrackedMethod> rules = new ArrayList<>();
        tracking.methods().addAllOf(() -> rules);
        tracking.methods().add(WOVEN);
        rules.add(TrackedMethod.awaited("com.acme.Shop#find"));

        assertThat(tracking.explain().methods()).containsExactly(WOVEN, rules.get(0));
    }

    @Test
    void remembersABoundedNumberAndCountsTheRest() {
        for (int i = 0; i < MethodBook.MOST_REMEMBERED + 5; i++) {
            tracking.methods().add(TrackedMethod.woven("com.acme.Users", "find" + i + "()", "lookup", "users"));
        }
        tracking.methods().add(TrackedMethod.failed("com.acme.Users", "find0()", "lookup", "why", "what to do"));

        Explanation explanation = tracking.explain();
        assertThat(explanation.methods()).hasSize(MethodBook.MOST_REMEMBERED);
        assertThat(explanation.leftOff()).isEqualTo(5);
        assertThat(explanation.in(MethodState.FAILED)).hasSize(1);
    }

    @Test
    void chargesLookupsAtTheirCurrentCost() {
        double[] price = {10};
        tracking.costs().meterLookupsBy(() -> price[0]);
        registry.tracker("users").recordHits(100);

        assertThat(tracking.overhead().probes()).isEqualTo(Duration.ofNanos(1_000));
        price[0] = 2;
        registry.tracker("users").recordMisses(10);
        registry.tracker("orders").recordLookupError();
        assertThat(tracking.overhead().probes()).isEqualTo(Duration.ofNanos(1_022));
        assertThat(tracking.overhead().lookups()).isEqualTo(111);
    }

    @Test
    void restoredAndResetCountsChangeNoLookups() {
        registry.tracker("users").restore(new CounterLedger(5, 5, 0, 0, 10, 0, 0, 0));
        registry.tracker("users").recordHits(7);
        registry.tracker("users").reset();

        assertThat(tracking.overhead().lookups()).isEqualTo(7);
        assertThat(tracking.overhead().probes()).isZero();
    }

    @Test
    void addsUpWeavingHousekeepingAndErrors() {
        tracking.costs().classSeen(5, false);
        tracking.costs().classSeen(7, true);
        tracking.costs().houseKept(11);
        tracking.costs().probeFailed("first");
        tracking.costs().probeFailed("second");
        tracking.costs().errorHandled(13);

        Overhead overhead = tracking.overhead();
        assertThat(overhead.classesSeen()).isEqualTo(2);
        assertThat(overhead.classesWoven()).isEqualTo(1);
        assertThat(overhead.weaving()).isEqualTo(Duration.ofNanos(12));
        assertThat(overhead.housekeeping()).isEqualTo(Duration.ofNanos(11));
        assertThat(overhead.probeErrors()).isEqualTo(2);
        assertThat(overhead.handlingErrors()).isEqualTo(Duration.ofNanos(13));
        assertThat(overhead.lastError()).contains("second");
        assertThat(overhead.lastErrorAt()).isPresent();
    }
}
