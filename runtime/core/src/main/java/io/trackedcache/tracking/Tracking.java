package io.trackedcache.tracking;

import io.trackedcache.callback.CallbackError;
import io.trackedcache.callback.CallbackErrors;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The tracking of this JVM: its switch, the state of each method, its cost and its health.
 *
 * <pre>{@code
 * Tracking.global().setEnabled(false);
 * Tracking.global().explain().in(MethodState.SKIPPED).forEach(System.out::println);
 * }</pre>
 */
public final class Tracking {
    /** A receiver of changes of the switch. It must be quick and must not throw. */
    @FunctionalInterface
    public interface SwitchListener {
        void switched(boolean isEnabled);
    }

    private static final Tracking GLOBAL = new Tracking(TrackerRegistry.global());

    private final TrackerRegistry registry;
    private final MethodBook methods = new MethodBook();
    private final CostBook costs = new CostBook();
    private final List<SwitchListener> listeners = new CopyOnWriteArrayList<>();
    private final List<HealthSource> healthSources = new CopyOnWriteArrayList<>();
    private volatile boolean isEnabled = true;

    Tracking(TrackerRegistry registry) {
        this.registry = registry;
    }

    /** Returns the tracking of the agent and of {@link TrackerRegistry#global()}. */
    public static Tracking global() {
        return GLOBAL;
    }

    /** Whether woven methods are counted. */
    public boolean isEnabled() {
        return isEnabled;
    }

    /**
     * Enables or disables the counting of woven methods, from the next call on. A lookup that is running is counted, or
     * not, as when it started. Trackers keep their counts, and calls of a tracker by the application still count.
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

    /** Calls the listener with the current state, and again after each change. */
    public void listen(SwitchListener listener) {
        synchronized (listeners) {
            listener.switched(isEnabled);
            listeners.add(listener);
        }
    }

    /** Returns the state of every method that an annotation or a rule names. */
    public Explanation explain() {
        return methods.withMissingTypes(methods.explain().with(registry));
    }

    /** Returns the cost of tracking so far. */
    public Overhead overhead() {
        return costs.overhead(RegistryInternals.of(registry).readTogether(this::lookupsRecorded));
    }

    private long lookupsRecorded() {
        long lookups = 0;
        for (CacheStatisticsTracker tracker : registry.all().values()) {
            lookups += tracker.lookupsRecorded();
        }
        return lookups;
    }

    /** Checks the tracking of this JVM. */
    public Health health() {
        return HealthCheck.of(registry, explain(), costs, healthSources, isEnabled);
    }

    /** Adds the problems of a source to {@link #health}. */
    public void watch(HealthSource source) {
        healthSources.add(source);
    }

    /** Removes a source from {@link #health}. */
    public void stopWatching(HealthSource source) {
        healthSources.remove(source);
    }

    /** Ends the problems that are over and are kept until the user has seen them. */
    public void acknowledgeProblems() {
        healthSources.forEach(HealthSource::acknowledgeProblems);
    }

    /** Returns the errors of listeners and classifiers of the application, one element for each of these classes. */
    public List<CallbackError> callbackErrors() {
        return CallbackErrors.global().all();
    }

    /** Returns the states of methods, to which the agent and the probes report. */
    public MethodBook methods() {
        return methods;
    }

    /** Returns the sums of costs, to which the agent and the probes report. */
    public CostBook costs() {
        return costs;
    }
}
