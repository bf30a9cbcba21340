package io.trackedcache.probe;

import io.trackedcache.probe.attribution.Keys;

/**
 * A put or a removal that runs, as calls within it find it. It may stay on its {@link EventStack} after its end if its
 * exit is missing, so it holds no object of the application.
 */
final class RunningEvent {
    private final NestingMethod method;
    private final EventProbe.Event event;
    private final int instance;
    private final long key;
    private final boolean isOfMany;
    private int parts;

    /**
     * Begins a call.
     *
     * @param instance the identity hash code of the instance
     * @param key as {@link Keys#of} has it
     * @param isOfMany whether it may have several keys
     */
    RunningEvent(NestingMethod method, EventProbe.Event event, int instance, long key, boolean isOfMany) {
        this.method = method;
        this.event = event;
        this.instance = instance;
        this.key = key;
        this.isOfMany = isOfMany;
    }

    boolean isOf(NestingMethod other) {
        return method.isSameAs(other);
    }

    NestingMethod method() {
        return method;
    }

    /** Whether another call is a part of it, if that one runs within it. */
    boolean covers(RunningEvent inner) {
        return event == inner.event && instance == inner.instance && (isOfMany || Keys.areSame(key, inner.key));
    }

    /** Adds a part. Returns whether it has more of them than any call of its method was found to have. */
    boolean addUnusualPart() {
        parts++;
        return parts > method.usualParts(isOfMany);
    }

    /** Notes that it runs, with as many parts as it has. */
    void foundRunning() {
        method.raiseUsualParts(isOfMany);
    }
}
