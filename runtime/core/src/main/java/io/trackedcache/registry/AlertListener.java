package io.trackedcache.registry;

/**
 * Hears of alerts, on whatever thread they come up, which may be one that just loads a class: it must be quick and must
 * not throw.
 */
@FunctionalInterface
public interface AlertListener {
    void raised(Alert alert);
}
