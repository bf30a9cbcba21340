package io.trackedcache.tracking;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The tracking of this JVM: its switch, what became of each method, and what it costs.
 *
 * <pre>{@code
 * Tracking.global().setEnabled(false);
 * Tracking.global().explain().in(MethodState.SKIPPED).forEach(System.out::println);
 * }</pre>
 */
public final class Tracking {
    /** Hears when tracking is switched on or off. */
    @FunctionalInterface
    public interface SwitchListener {
        void switched(boolean isEnabled);
    }

    private static final Tracking GLOBAL = new Tracking(TrackerRegistry.global());

    private final TrackerRegistry registry;
    private final MethodBook methods = new MethodBook();
    private final CostBook costs = new CostBook();
    private final List<SwitchListener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean isEnabled = true;

    Tracking(TrackerRegistry registry) {
        this.registry = registry;
    }

    /** That of the agent, and of {@link TrackerRegistry#global()}. */
    public static Tracking global() {
        return GLOBAL;
    }

    /** Whether woven methods are counted. */
    public boolean isEnabled() {
        return isEnabled;
    }

    /**
     * Lets woven methods be counted or not, from the next call on. Lookups that are running are counted to their end,
     * as what they were when they began. Trackers keep what they have, and what is recorded by hand is recorded still.
     * Nothing is woven or unwoven by this.
     */
    public void setEnabled(boolean enabled) {
        synchronized (listeners) {
            isEnabled = enabled;
            for (SwitchListener listener : listeners) {
                listener.switched(enabled);
            }
        }
    }

    /** Tells the listener how the switch is now, and whenever it is used. It must be quick and must not throw. */
    public void listen(SwitchListener listener) {
        synchronized (listeners) {
            listener.switched(isEnabled);
            listeners.add(listener);
        }
    }

    /** Of every method that an annotation or a rule names: is it counted, and if not, why. */
    public Explanation explain() {
        return methods.explain();
    }

    /** What all this has cost so far. */
    public Overhead overhead() {
        long lookups = 0;
        for (CacheStatisticsTracker tracker : registry.all().values()) {
            lookups += tracker.lookupsRecorded();
        }
        return costs.overhead(lookups);
    }

    /** How all this is doing. */
    public Health health() {
        return HealthCheck.of(registry, explain(), costs, isEnabled);
    }

    /** Where to say what became of a method. */
    public MethodBook methods() {
        return methods;
    }

    /** Where to say what something has cost. */
    public CostBook costs() {
        return costs;
    }
}
