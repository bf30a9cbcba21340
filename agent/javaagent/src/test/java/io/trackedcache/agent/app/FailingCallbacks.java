package io.trackedcache.agent.app;

import io.trackedcache.annotation.Outcome;
import io.trackedcache.annotation.OutcomeClassifier;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.registry.Alert;
import io.trackedcache.registry.AlertListener;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryListener;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.stats.StatCounters;
import io.trackedcache.stats.StatListener;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has a classifier and listeners that fail. */
public final class FailingCallbacks {
    private FailingCallbacks() {}

    /** Fails at each lookup. */
    public static final class Classifier implements OutcomeClassifier {
        @Override
        public @Nullable Outcome classify(@Nullable Object result, @Nullable Throwable failure) {
            throw new IllegalStateException("no idea");
        }
    }

    private static final class OfAlerts implements AlertListener {
        @Override
        public void raised(Alert alert) {
            throw new UnsupportedOperationException("no pager");
        }
    }

    private static final class OfTheRegistry implements RegistryListener {
        @Override
        public void added(CacheId id, CacheStatisticsTracker tracker) {
            throw new IllegalArgumentException("no room");
        }

        @Override
        public void removed(CacheId id, CacheStatisticsTracker tracker) {}
    }

    private static final class OfCounters implements StatListener {
        @Override
        public void changed(StatCounters counters, Set<String> keys) {
            throw new ArithmeticException("too many");
        }
    }

    @TrackedCache(value = "classified", classifier = Classifier.class)
    static String find() {
        return "found";
    }

    public static void main(String[] arguments) throws Exception {
        find();
        find();
        TrackerRegistry registry = TrackerRegistry.global();
        registry.listen(new OfTheRegistry());
        registry.alerts().listen(new OfAlerts());
        var unused = registry.tracker("classified").restore(new CounterLedger(1, 0, 0, 0, 2, 0, 0, 0));
        StatCounters counters = StatCounters.named("visits").counter("all").build();
        counters.listen(new OfCounters());
        counters.increment("all");
        UntilToldToStop.wait("ready");
    }
}
