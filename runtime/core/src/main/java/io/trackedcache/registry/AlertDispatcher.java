package io.trackedcache.registry;

import io.trackedcache.callback.CallbackError;
import io.trackedcache.callback.CallbackErrors;
import io.trackedcache.callback.ErrorText;
import io.trackedcache.config.Console;
import io.trackedcache.tracker.ConsistencyReport;
import io.trackedcache.tracker.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Delivers the alerts of a registry to its listeners, prints those of caches, and keeps those that are open: a low hit
 * rate until it recovers, a fault in the counts until a check finds them consistent or heals them.
 */
public final class AlertDispatcher {
    private final List<AlertListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<CacheId, Alert> lowHitRates = new ConcurrentHashMap<>();
    private final Map<CacheId, Fault> faults = new ConcurrentHashMap<>();
    private final Map<CacheId, Map<String, Alert>> drifts = new ConcurrentHashMap<>();
    private final Consumer<String> log;

    /** The open alert of a fault in the counts, and all faults that the check found. */
    private record Fault(Alert alert, List<Violation> found) {}

    /** Creates a dispatcher that prints alerts where the user reads warnings. */
    AlertDispatcher() {
        this(Console.OF_THIS_JVM);
    }

    /** @param log receives a line for each alert of a cache */
    AlertDispatcher(Consumer<String> log) {
        this.log = log;
    }

    /** Adds a listener, which is called with each alert from now on. */
    public void listen(AlertListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void stopListening(AlertListener listener) {
        listeners.remove(listener);
    }

    void methodNotWoven(String className, String message) {
        raise(new Alert(Alert.Kind.METHOD_NOT_WOVEN, null, className, message, Instant.now()));
    }

    /** Returns the alerts of caches that are open: low hit rates first, then faults in the counts and drifts. */
    public List<Alert> open() {
        List<Alert> open = new ArrayList<>(new TreeMap<>(lowHitRates).values());
        new TreeMap<>(faults).values().forEach(fault -> open.add(fault.alert()));
        new TreeMap<>(drifts).values().forEach(counters -> open.addAll(new TreeMap<>(counters).values()));
        return open;
    }

    /** Closes the alerts of a cache that was removed. */
    void forget(CacheId cache) {
        lowHitRates.remove(cache);
        faults.remove(cache);
        drifts.remove(cache);
    }

    /** Raises the alert that a counter of the application has lost updates; open until {@link #keepDrifts}. */
    public void ownCounterDrifted(CacheId cache, String counter, String message) {
        Alert alert = alert(Alert.Kind.OWN_COUNTER_DRIFT, cache, message);
        drifts.computeIfAbsent(cache, unused -> new ConcurrentHashMap<>()).put(counter, alert);
        log.accept(alert.message());
        raise(alert);
    }

    /** Raises the alert that lost updates were added to a counter of the application. */
    public void ownCounterHealed(CacheId cache, String message) {
        Alert alert = alert(Alert.Kind.HEAL, cache, message);
        log.accept(alert.message());
        raise(alert);
    }

    /** Closes the alerts of the counters of a cache that do not drift any more. */
    public void keepDrifts(CacheId cache, Collection<String> drifting) {
        Map<String, Alert> open = drifts.get(cache);
        if (open != null) {
            open.keySet().retainAll(drifting);
        }
    }

    /** Raises the alerts of a check. Faults that stay raise one alert, not one per check. */
    void checked(CacheId cache, ConsistencyReport report) {
        Fault known = faults.get(cache);
        if (known == null || !report.finds(known.found())) {
            found(cache, report);
        }
        for (String repair : report.healed()) {
            Alert alert = alert(Alert.Kind.HEAL, cache, "healed " + repair);
            log.accept(alert.message());
            raise(alert);
        }
        if (report.consistentAfterwards()) {
            faults.remove(cache);
        }
    }

    private void found(CacheId cache, ConsistencyReport report) {
        for (Violation issue : report.issues()) {
            String found = issue.actual() + ", expected " + issue.expected();
            Alert alert = alert(
                    Alert.Kind.VIOLATION,
                    cache,
                    "fault in the counts: " + issue.invariant() + " does not hold: " + found);
            if (!report.consistentAfterwards()) {
                faults.putIfAbsent(cache, new Fault(alert, report.issues()));
            }
            log.accept(alert.message());
            raise(alert);
        }
    }

    void hitRateFell(CacheId cache, String message) {
        Alert alert = alert(Alert.Kind.HIT_RATE_LOW, cache, message);
        lowHitRates.put(cache, alert);
        log.accept(alert.message());
        raise(alert);
    }

    void hitRateRecovered(CacheId cache, String message) {
        Alert alert = alert(Alert.Kind.HIT_RATE_RECOVERED, cache, message);
        lowHitRates.remove(cache);
        log.accept(alert.message());
        raise(alert);
    }

    private static Alert alert(Alert.Kind kind, CacheId cache, String message) {
        // The name first: views with little room cut off the end.
        return new Alert(kind, cache, cache.toString(), cache + ": " + message, Instant.now());
    }

    /** A failing listener stops neither the other listeners nor the code that raised the alert. */
    private void raise(Alert alert) {
        for (AlertListener listener : listeners) {
            try {
                listener.raised(alert);
            } catch (RuntimeException | Error e) {
                var unused = CallbackErrors.global().add(CallbackError.Kind.ALERT_LISTENER, listener.getClass(), e);
                Console.OF_THIS_JVM.warn(
                        "the alert listener " + listener.getClass().getName() + " failed: " + ErrorText.of(e));
            }
        }
    }
}
