package io.trackedcache.registry;

/**
 * A receiver of alerts. It is called on the thread that raises the alert, which may be loading a class, so it must be
 * quick and must not throw.
 */
@FunctionalInterface
public interface AlertListener {
    void raised(Alert alert);
}
