package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alerts are heard, printed, and open until their cause is gone. */
class AlertDispatcherTest {
    private static final CounterLedger FAULTY = new CounterLedger(60, 20, 0, 0, 100, 0, 0, 0);
    private static final CacheId USERS = new CacheId("default", "users");
    private static final CacheId ORDERS = new CacheId("default", "orders");

    private final List<String> printed = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final AlertDispatcher alerts = new AlertDispatcher(printed::add);

    private CacheStatisticsTracker checked(boolean heals) {
        CacheStatisticsTracker tracker = new CacheStatisticsTracker(
                TestSettings.registry("heal.auto=" + heals).trackerSettings(USERS));
        tracker.reportFaultsTo(report -> alerts.checked(USERS, report));
        alerts.listen(alert -> heard.add(alert.kind().name()));
        return tracker;
    }

    private List<String> open() {
        return alerts.open().stream()
                .map(alert -> alert.kind() + " " + alert.message())
                .toList();
    }

    @Test
    void lowHitRateIsOpenUntilItRecovers() {
        alerts.hitRateFell(USERS, "too low");
        alerts.hitRateFell(ORDERS, "too low as well");
        assertThat(open()).containsExactly("HIT_RATE_LOW orders: too low as well", "HIT_RATE_LOW users: too low");

        alerts.hitRateRecovered(USERS, "well again");
        assertThat(open()).containsExactly("HIT_RATE_LOW orders: too low as well");
        assertThat(printed).containsExactly("users: too low", "orders: too low as well", "users: well again");
    }

    @Test
    void faultThatStaysIsPrintedOnceAndOpenUntilACheckFindsItGone() {
        CacheStatisticsTracker tracker = checked(false);
        tracker.restore(FAULTY);
        tracker.recordHit();
        var unused = tracker.validateConsistency(false);
        String message = "users: fault in the counts: total_queries == hits + misses does not hold: 100, expected 80";
        assertThat(open()).containsExactly("VIOLATION " + message);

        tracker.reset();
        unused = tracker.validateConsistency(false);

        assertThat(open()).isEmpty();
        assertThat(printed).containsExactly(message);
        assertThat(heard).containsExactly("VIOLATION");
    }

    @Test
    void faultThatIsHealedAtOnceIsPrintedAndNeverOpen() {
        checked(true).restore(FAULTY);

        assertThat(open()).isEmpty();
        assertThat(printed)
                .containsExactly(
                        "users: fault in the counts: total_queries == hits + misses does not hold: 100, expected 80",
                        "users: healed total_queries: 100 → 80");
    }

    @Test
    void alertOfARemovedCacheIsClosed() {
        TrackerRegistry registry = new TrackerRegistry(TestSettings.registry("heal.auto=false"));
        registry.tracker("users").restore(FAULTY);
        registry.tracker("orders").restore(FAULTY);
        assertThat(registry.alerts().open()).hasSize(2);

        var unused = registry.remove("default", "users");

        assertThat(registry.alerts().open())
                .singleElement()
                .extracting(Alert::cache)
                .isEqualTo(ORDERS);
    }

    @Test
    void failingListenerStopsNoOther() {
        alerts.listen(alert -> {
            throw new IllegalStateException("from a test");
        });
        alerts.listen(alert -> heard.add(alert.message()));

        alerts.methodNotWoven("Users", "find is not counted");

        assertThat(heard).containsExactly("find is not counted");
        assertThat(printed).as("the agent prints it").isEmpty();
    }
}
